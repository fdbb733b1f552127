import { Button } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { Busy } from "../parts/Busy";
import { StateCard } from "../parts/StateCard";
import type { SessionState } from "../session/state";
import { FailureDetails } from "./FailureDetails";

interface StageCardProps {
  readonly state: SessionState;
  readonly checkNow: () => void;
  readonly openCreate: () => void;
}

/** What stands in place of the list while there is no result. */
export function StageCard({ state, checkNow, openCreate }: StageCardProps): ReactElement {
  const locale = useLocale();
  const { labels, says } = locale.ui.check;
  const { headline, retry } = locale.ui.shell.labels;
  const again = <Button onClick={checkNow}>{labels.checkNow}</Button>;
  const create = (
    <Button appearance="primary" onClick={openCreate}>
      {labels.createTables}
    </Button>
  );
  const { stage, failure, layout } = state;
  switch (stage) {
    case "opening":
    case "ready":
      return <Busy sentence={says.opening} />;
    case "empty":
      return (
        <StateCard
          heading={headline.empty}
          actions={
            <>
              {create}
              {again}
            </>
          }
        >
          <p>{says.empty}</p>
          <p>{says.emptyCure}</p>
        </StateCard>
      );
    case "unrecognised":
      return (
        <StateCard
          heading={headline.unrecognised}
          actions={
            <>
              {again}
              {create}
            </>
          }
        >
          <p>{says.unrecognised}</p>
          <p>{says.unrecognisedCure}</p>
          <details open>
            <summary>{labels.titles}</summary>
            <ul>
              {layout.tables.map(({ id, title }) => (
                <li key={id}>{title}</li>
              ))}
            </ul>
          </details>
        </StateCard>
      );
    case "failed":
      return (
        <StateCard
          heading={headline.failed}
          actions={
            <>
              <Button appearance="primary" onClick={checkNow}>
                {retry}
              </Button>
              {failure === null ? null : <FailureDetails failure={failure} />}
            </>
          }
        >
          <p>{says.failed}</p>
          {failure === null ? null : <p>{locale.hostError(failure.code, failure.params)}</p>}
        </StateCard>
      );
  }
}
