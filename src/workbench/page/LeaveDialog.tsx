import {
  Button,
  Dialog,
  DialogActions,
  DialogBody,
  DialogSurface,
  DialogTitle,
} from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Desk } from "../desk/desk";
import { useTexts } from "./texts-context";
import { useDesk } from "./use-desk";

interface LeaveDialogProps {
  readonly desk: Desk;
  /** Takes the keyboard back to the work, when the user stays. */
  readonly stay: () => void;
}

/** Asks what shall become of unsaved changes before something else is opened. */
export function LeaveDialog({ desk, stay }: LeaveDialogProps): ReactElement {
  const { labels, says } = useTexts();
  const { isLeaving, opened } = useDesk(desk);
  const cancel = (): void => {
    void desk.decide("cancel").then(stay);
  };
  return (
    <Dialog
      modalType="alert"
      open={isLeaving}
      onOpenChange={cancel}
      // One that fades away would hold the keyboard until it is gone.
      surfaceMotion={null}
    >
      <DialogSurface>
        <DialogBody>
          <DialogTitle>{says.leave(opened?.name ?? "")}</DialogTitle>
          <DialogActions fluid>
            <Button appearance="primary" onClick={() => void desk.decide("save")}>
              {labels.save}
            </Button>
            <Button onClick={() => void desk.decide("discard")}>{labels.dontSave}</Button>
            <Button onClick={cancel}>{labels.cancel}</Button>
          </DialogActions>
        </DialogBody>
      </DialogSurface>
    </Dialog>
  );
}
