import {
  Button,
  makeStyles,
  MessageBar,
  MessageBarBody,
  Text,
  tokens,
} from "@fluentui/react-components";
import { useMemo, useRef, useState, type ReactElement } from "react";
import type { Edit } from "../../core/host";
import { useLocale } from "../app/locale-context";
import { refusalOf } from "../session/refusal";
import type { Session } from "../session/state";
import { useSession } from "../session/use-session";
import type { StatementWriting } from "./statement-writing";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalS,
  },
});

/** How the last attempt stands. */
type Attempt =
  | { readonly kind: "writing" }
  | { readonly kind: "written"; readonly sentence: string }
  | { readonly kind: "failed"; readonly sentence: string };

interface WriteStatementProps {
  readonly session: Session;
  readonly writing: StatementWriting;
}

/** Offers to put into the workbook what the report would otherwise write from the tables alone. */
export function WriteStatement({ session, writing }: WriteStatementProps): ReactElement {
  const locale = useLocale();
  const { labels, says } = locale.ui.publish.statement;
  const styles = useStyles();
  const { book, result } = useSession(session);
  const [attempt, setAttempt] = useState<Attempt | null>(null);
  const outcome = useRef<HTMLDivElement>(null);
  const edits = useMemo(
    () => (book === null || result === null ? [] : writing.edits(book, result.disclosure)),
    [book, result, writing],
  );
  const write = async (): Promise<void> => {
    setAttempt({ kind: "writing" });
    try {
      await writing.apply(edits, labels.step);
      setAttempt({ kind: "written", sentence: says.written(sheetOf(edits)) });
      // The button that had the focus goes away with the next check; moving there reads it out.
      outcome.current?.focus();
    } catch (error) {
      const { code, params } = refusalOf(error);
      setAttempt({ kind: "failed", sentence: locale.hostError(code, params) });
    }
  };
  return (
    <div className={styles.offer}>
      {edits.length === 0 ? null : (
        <>
          <Text>{says.offer}</Text>
          <Button
            disabledFocusable={attempt?.kind === "writing"}
            onClick={() => {
              void write();
            }}
          >
            {labels.write}
          </Button>
        </>
      )}
      <div tabIndex={-1} ref={outcome}>
        <Text>{attempt?.kind === "written" ? attempt.sentence : ""}</Text>
      </div>
      {attempt?.kind === "failed" ? (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{attempt.sentence}</MessageBarBody>
          </MessageBar>
        </div>
      ) : null}
    </div>
  );
}

/** The sheet that the statement is written to. */
function sheetOf([first]: readonly Edit[]): string {
  if (first === undefined) return "";
  return first.kind === "sheet" ? first.sheet.name : first.at.sheet;
}
