import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogContent,
  DialogSurface,
  DialogTitle,
  Field,
  makeStyles,
  Textarea,
  tokens,
} from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import type { Item } from "./items";

const useStyles = makeStyles({
  surface: { padding: tokens.spacingHorizontalL },
  content: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalM,
    overflowWrap: "anywhere",
    "& p": { margin: 0 },
  },
});

interface ExplanationDialogProps {
  /** Closed before it is taken away: only then does the rest of the pane come back to screen readers. */
  readonly isOpen: boolean;
  readonly item: Item;
  /** The finding disappeared while the reason was written. */
  readonly isGone: boolean;
  /** Explanations outlive the pane. */
  readonly isKept: boolean;
  /** An empty reason takes the explanation back. */
  readonly save: (reason: string) => void;
  readonly close: () => void;
}

/** Asks why a finding may stand. What is being typed survives every check. */
export function ExplanationDialog(props: ExplanationDialogProps): ReactElement {
  const { isOpen, item, isGone, isKept, save, close } = props;
  const { ui } = useLocale();
  const { labels, says } = ui.check;
  const styles = useStyles();
  const [reason, setReason] = useState(item.reason ?? "");
  const [isAsked, setAsked] = useState(false);
  const isMissing = isAsked && reason.trim() === "";
  const submit = (): void => {
    setAsked(true);
    if (reason.trim() !== "") save(reason.trim());
  };
  return (
    <Dialog open={isOpen} onOpenChange={(_, { open }) => (open ? undefined : close())}>
      <DialogSurface className={styles.surface}>
        <DialogBody>
          <DialogTitle>{`${labels.explanation} ${item.finding.rule}`}</DialogTitle>
          <DialogContent className={styles.content}>
            <p>{item.text.message}</p>
            <Field
              label={labels.reason}
              hint={says.reasonHint}
              {...(isMissing ? { validationMessage: says.reasonMissing } : {})}
            >
              <Textarea
                autoFocus
                rows={4}
                resize="vertical"
                value={reason}
                onChange={(_, { value }) => setReason(value)}
              />
            </Field>
            {isKept ? null : <p>{says.notKept}</p>}
            <p role="status">{isGone ? says.findingGone : ""}</p>
          </DialogContent>
          <DialogActions fluid>
            {item.reason === null ? null : (
              <Button onClick={() => save("")}>{labels.withdraw}</Button>
            )}
            <Button onClick={close}>{labels.cancel}</Button>
            <Button appearance="primary" disabledFocusable={isGone} onClick={submit}>
              {labels.save}
            </Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
