import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { StateCard } from "../parts/StateCard";
import { useLocale } from "./locale-context";

interface WelcomeCardProps {
  readonly start: () => void;
  readonly skip: () => void;
}

/** The first thing a new user sees: what this is for, one action, and a way past it. */
export function WelcomeCard({ start, skip }: WelcomeCardProps): ReactElement {
  const { labels, says } = useLocale().ui.shell;
  return (
    <StateCard
      heading={labels.welcome}
      actions={
        <>
          <Button appearance="primary" onClick={start}>
            {labels.start}
          </Button>
          <Button appearance="subtle" onClick={skip}>
            {labels.skip}
          </Button>
        </>
      }
    >
      <p>{says.welcome}</p>
      <p>{says.steps}</p>
      <p>{says.privacy}</p>
    </StateCard>
  );
}
