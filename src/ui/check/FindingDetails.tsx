import { Button, makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { CopyButton } from "../parts/CopyButton";
import { CellLinks } from "./CellLinks";
import { findingAsText } from "./finding-as-text";
import { cellsOfFinding, type Item } from "./items";
import { RepairOffer } from "./RepairOffer";
import type { RowActions } from "./row-actions";

const useStyles = makeStyles({
  details: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: `0 ${tokens.spacingHorizontalS} ${tokens.spacingVerticalM} 28px`,
    overflowWrap: "anywhere",
    "& p, & ul": { margin: 0 },
  },
  rules: { padding: 0, listStyleType: "none", color: tokens.colorNeutralForeground2 },
  buttons: {
    display: "flex",
    flexWrap: "wrap",
    alignItems: "center",
    gap: tokens.spacingHorizontalS,
  },
});

interface FindingDetailsProps {
  readonly id: string;
  readonly item: Item;
  readonly actions: RowActions;
}

/** What the row does not say: the rules broken, the cells, what to do, why it matters. */
export function FindingDetails({ id, item, actions }: FindingDetailsProps): ReactElement {
  const locale = useLocale();
  const { labels } = locale.ui.check;
  const { colon } = locale.cli;
  const styles = useStyles();
  const { finding, text, reason, rules } = item;
  const cells = cellsOfFinding(finding);
  const { repairs } = finding;
  return (
    <div id={id} className={styles.details} role="group" aria-label={finding.rule}>
      <ul className={styles.rules} aria-label={labels.rules}>
        {rules.map((rule) => (
          <li key={rule}>{rule}</li>
        ))}
      </ul>
      {cells.length === 0 ? null : <CellLinks cells={cells} goTo={actions.goTo} />}
      {reason === null ? null : (
        <p>
          {labels.explanation}
          {colon}
          {reason}
        </p>
      )}
      {repairs.map((repair, index) => (
        <RepairOffer
          key={repair.rank}
          finding={finding}
          repair={repair}
          number={index + 1}
          count={repairs.length}
          actions={actions}
        />
      ))}
      {repairs.length > 0 || text.hint === null ? null : (
        <p>
          {labels.hint}
          {colon}
          {text.hint}
        </p>
      )}
      <div className={styles.buttons}>
        {item.isExplainable ? (
          <Button size="small" onClick={() => actions.explain(item)}>
            {reason === null ? labels.explain : labels.editExplanation}
          </Button>
        ) : null}
        <CopyButton label={labels.copyFinding} text={() => findingAsText(item, locale)} />
      </div>
      <details>
        <summary>{labels.basis}</summary>
        <p>{text.basis}</p>
      </details>
    </div>
  );
}
