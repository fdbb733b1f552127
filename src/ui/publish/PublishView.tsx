import { makeStyles, MessageBar, MessageBarBody, Text, tokens } from "@fluentui/react-components";
import { useSyncExternalStore, type ReactElement } from "react";
import type { Locale } from "../../locale/locale";
import { useLocale } from "../app/locale-context";
import type { SaveFacts } from "../save/save-facts";
import type { Session, SessionState } from "../session/state";
import { useSession } from "../session/use-session";
import { drawFirstPage, type DrawPage } from "./draw-page";
import { failureSentence } from "./failure-sentence";
import { FontChoice } from "./fonts/FontChoice";
import { MakeReport } from "./MakeReport";
import { preflight } from "./preflight";
import { PreflightList } from "./PreflightList";
import type { Publication, PublicationState } from "./publication";
import { ResultCard } from "./ResultCard";
import type { StatementWriting } from "./statement-writing";
import { useConcealed } from "./use-concealed";
import { WriteStatement } from "./WriteStatement";

const useStyles = makeStyles({
  view: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
  },
});

interface PublishViewProps {
  readonly session: Session;
  readonly publication: Publication;
  readonly saveFacts: SaveFacts;
  readonly writing: StatementWriting;
  /** Opens the check view. */
  readonly onShowCheck: () => void;
  /** Draws the picture of the first page. */
  readonly draw?: DrawPage;
}

/** From the checked workbook to a saved PDF: what to look at first, one button, the result. */
export function PublishView({
  session,
  publication,
  saveFacts,
  writing,
  onShowCheck,
  draw = drawFirstPage,
}: PublishViewProps): ReactElement {
  const locale = useLocale();
  const texts = locale.ui.publish;
  const styles = useStyles();
  const state = useSession(session);
  const publishing = useSyncExternalStore(
    (on) => publication.subscribe(on),
    () => publication.getState(),
  );
  const { progress, made, failure } = publishing;
  const look = preflight(state, useConcealed(session), locale);
  const make = (draft: boolean): void => {
    const { book, layout } = state;
    if (book !== null) void publication.start({ book, layoutId: layout.id, draft });
  };
  return (
    <div className={styles.view}>
      {look === null ? (
        <Text>{nothingToPublish(state, locale)}</Text>
      ) : (
        <>
          {state.failure === null ? null : (
            <MessageBar intent="warning" layout="multiline">
              <MessageBarBody>{texts.preflight.older}</MessageBarBody>
            </MessageBar>
          )}
          <PreflightList items={look.items} onShowCheck={onShowCheck} />
          <WriteStatement session={session} writing={writing} />
          <FontChoice fonts={publication.fonts} isDisabled={progress !== null} />
          <MakeReport
            errors={look.errors}
            isChecking={state.isChecking}
            isAgain={made !== null}
            progress={progress}
            onMake={make}
            onCancel={() => {
              publication.cancel();
            }}
          />
        </>
      )}
      <Text role="status">{statusSentence(publishing, texts.says)}</Text>
      {failure === null ? null : (
        <div role="alert">
          <MessageBar intent="error" layout="multiline">
            <MessageBarBody>{failureSentence(failure, texts)}</MessageBarBody>
          </MessageBar>
        </div>
      )}
      {made === null || progress !== null ? null : (
        <ResultCard made={made} isStale={made.book !== state.book} facts={saveFacts} draw={draw} />
      )}
    </div>
  );
}

function nothingToPublish({ stage, failure }: SessionState, { ui, hostError }: Locale): string {
  if (failure !== null) return hostError(failure.code, failure.params);
  const { opening, empty, unrecognised } = ui.publish.nothing;
  if (stage === "opening") return opening;
  return stage === "empty" ? empty : unrecognised;
}

/** What is read out when the work ends; empty while it goes on, since the bar tells. */
function statusSentence(
  { progress, made, failure, isCancelled }: PublicationState,
  says: Locale["ui"]["publish"]["says"],
): string {
  if (progress !== null || failure !== null) return "";
  if (isCancelled) return says.cancelled;
  return made === null ? "" : says.made(made.published.pages);
}
