import { Button, Field, makeStyles, Switch, Text, tokens } from "@fluentui/react-components";
import { DocumentPdfRegular } from "@fluentui/react-icons/svg/document-pdf";
import { useId, useRef, useState, type ReactElement } from "react";
import type { PublishProgress } from "../../report/pdf/worker/messages";
import { useLocale } from "../app/locale-context";
import { Progress } from "./Progress";

const useStyles = makeStyles({
  form: {
    display: "flex",
    flexDirection: "column",
    alignItems: "stretch",
    gap: tokens.spacingVerticalS,
  },
});

interface MakeReportProps {
  /** Errors that stand against publication; a draft is made in spite of them. */
  readonly errors: number;
  /** The workbook is being checked: what would be published is not known yet. */
  readonly isChecking: boolean;
  readonly isAgain: boolean;
  readonly progress: PublishProgress | null;
  readonly onMake: (draft: boolean) => void;
  readonly onCancel: () => void;
}

/** The button that makes the report, with what holds it back, and the progress while it works. */
export function MakeReport(props: MakeReportProps): ReactElement {
  const { errors, isChecking, isAgain, progress, onMake, onCancel } = props;
  const { labels, says, preflight } = useLocale().ui.publish;
  const styles = useStyles();
  const [isDraft, setDraft] = useState(false);
  const why = useId();
  const button = useRef<HTMLElement>(null);
  const isMaking = progress !== null;
  const isBlocked = errors > 0 && !isDraft;
  const reason = isChecking ? preflight.checking : isBlocked ? says.blocked(errors) : says.local;
  return (
    <div className={styles.form}>
      <Field hint={says.draftHint}>
        <Switch
          label={labels.draft}
          checked={isDraft}
          disabled={isMaking}
          onChange={(_, { checked }) => {
            setDraft(checked);
          }}
        />
      </Field>
      <Button
        ref={(element: HTMLElement | null) => {
          button.current = element;
        }}
        appearance="primary"
        icon={<DocumentPdfRegular />}
        // Stays in the order of the Tab key, so that the reason is found and focus is not lost.
        disabledFocusable={isMaking || isChecking || isBlocked}
        aria-describedby={why}
        onClick={() => {
          onMake(isDraft);
        }}
      >
        {isAgain ? labels.makeAgain : labels.make}
      </Button>
      <Text id={why} size={200}>
        {reason}
      </Text>
      {progress === null ? null : (
        <Progress
          progress={progress}
          onCancel={() => {
            onCancel();
            // The button that had the focus goes away.
            button.current?.focus();
          }}
        />
      )}
    </div>
  );
}
