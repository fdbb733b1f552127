import { Button, Field, ProgressBar } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { PublishProgress } from "../../report/pdf/worker/messages";
import { useLocale } from "../app/locale-context";

interface ProgressProps {
  readonly progress: PublishProgress;
  readonly onCancel: () => void;
}

/** How far the making of the report is, in words and as a bar, and the way out of it. */
export function Progress({ progress, onCancel }: ProgressProps): ReactElement {
  const { labels, says } = useLocale().ui.publish;
  return (
    <>
      <Field
        label={labels.progress}
        validationState="none"
        validationMessage={`${says.stage[progress.stage]} ${labels.percent(progress.done)}`}
      >
        <ProgressBar value={progress.done} thickness="large" />
      </Field>
      <Button onClick={onCancel}>{labels.cancel}</Button>
    </>
  );
}
