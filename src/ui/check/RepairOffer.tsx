import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { Finding, Repair } from "../../core/finding/finding";
import { useLocale } from "../app/locale-context";
import { RepairEdits } from "./RepairEdits";
import type { RowActions } from "./row-actions";

const useStyles = makeStyles({
  offer: {
    display: "flex",
    flexDirection: "column",
    alignItems: "flex-start",
    gap: tokens.spacingVerticalXS,
    padding: tokens.spacingHorizontalS,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStroke2}`,
    "& p, & ul, & h4": { margin: 0, font: "inherit" },
    "& h4": { fontWeight: tokens.fontWeightSemibold },
  },
  why: { color: tokens.colorNeutralForeground2 },
});

interface RepairOfferProps {
  readonly finding: Finding;
  readonly repair: Repair;
  /** Of how many offers this is which, from 1. */
  readonly number: number;
  readonly count: number;
  readonly actions: RowActions;
}

/** One correction: why it is likely, what it changes, and the button that makes it. */
export function RepairOffer(props: RepairOfferProps): ReactElement {
  const { finding, repair, number, count, actions } = props;
  const locale = useLocale();
  const { labels } = locale.ui.check;
  const styles = useStyles();
  const [isBusy, setBusy] = useState(false);
  const apply = (): void => {
    setBusy(true);
    void actions.repair(finding, repair).finally(() => setBusy(false));
  };
  return (
    <div className={styles.offer}>
      <h4>{labels.repair(number, count)}</h4>
      <RepairEdits edits={repair.edits} goTo={actions.goTo} />
      <p className={styles.why}>{locale.repair(repair)}</p>
      <Button
        size="small"
        appearance={number === 1 ? "primary" : "secondary"}
        disabledFocusable={isBusy}
        onClick={apply}
      >
        {labels.apply}
      </Button>
    </div>
  );
}
