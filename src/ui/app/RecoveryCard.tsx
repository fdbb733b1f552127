import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { CopyButton } from "../parts/CopyButton";
import { StateCard } from "../parts/StateCard";
import { useLocale } from "./locale-context";

interface RecoveryCardProps {
  /** For the maintainers; copied, never shown. */
  readonly details: () => string;
  readonly retry: () => void;
  readonly reload: () => void;
}

/** Stands where a view failed, so that the pane is never blank. */
export function RecoveryCard({ details, retry, reload }: RecoveryCardProps): ReactElement {
  const { labels, says } = useLocale().ui.shell;
  return (
    <div role="alert">
      <StateCard
        heading={labels.viewFailed}
        actions={
          <>
            <Button appearance="primary" onClick={retry}>
              {labels.retry}
            </Button>
            <Button onClick={reload}>{labels.reload}</Button>
            <CopyButton label={labels.copyDetails} text={details} />
          </>
        }
      >
        <p>{says.viewFailed}</p>
        <p>{says.viewFailedCure}</p>
      </StateCard>
    </div>
  );
}
