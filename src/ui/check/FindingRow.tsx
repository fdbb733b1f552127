import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import { memo, useId, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { LevelIcon } from "../parts/LevelIcon";
import { Figures, isSaidByFigures } from "./Figures";
import { FindingDetails } from "./FindingDetails";
import { kindOfItem } from "./groups";
import { addressOf, type Item } from "./items";
import type { RowActions } from "./row-actions";

const useStyles = makeStyles({
  item: { borderBottom: `1px solid ${tokens.colorNeutralStroke3}` },
  row: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    background: "none",
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    // The head of the pane is laid over the list.
    scrollMarginTop: "112px",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
  head: {
    display: "flex",
    flexWrap: "wrap",
    justifyContent: "space-between",
    columnGap: tokens.spacingHorizontalS,
  },
  // English severities are written small, as they stand within sentences elsewhere.
  name: { fontWeight: tokens.fontWeightSemibold, textTransform: "capitalize" },
  place: {
    display: "block",
    color: tokens.colorNeutralForeground2,
    fontSize: tokens.fontSizeBase200,
  },
  fact: { display: "block" },
  folded: {
    display: "-webkit-box",
    // Every browser still needs it to cut after two lines.
    // eslint-disable-next-line @typescript-eslint/no-deprecated
    WebkitBoxOrient: "vertical",
    WebkitLineClamp: "2",
    overflow: "hidden",
  },
});

interface FindingRowProps {
  readonly item: Item;
  readonly isOpen: boolean;
  /** The one row that the Tab key reaches. */
  readonly isTabStop: boolean;
  readonly actions: RowActions;
}

/** One finding. Drawn anew only when something about it changed. */
export const FindingRow = memo(function FindingRow(props: FindingRowProps): ReactElement {
  const { item, isOpen, isTabStop, actions } = props;
  const { severity, ui } = useLocale();
  const styles = useStyles();
  const detailsId = useId();
  const { key, finding, text, where } = item;
  const kind = kindOfItem(item);
  const isExplained = kind === "explained";
  return (
    <li className={styles.item} data-item={key}>
      <button
        type="button"
        className={mergeClasses(styles.row, isExplained && styles.quiet)}
        data-row={key}
        tabIndex={isTabStop ? 0 : -1}
        aria-expanded={isOpen}
        {...(isOpen ? { "aria-controls": detailsId } : {})}
        onClick={() => (isOpen ? actions.close() : actions.open(item))}
      >
        <LevelIcon level={kind} />
        <span>
          <span className={styles.head}>
            <span className={styles.name}>
              {isExplained ? ui.shell.labels.explained : severity[finding.severity]} {finding.rule}
            </span>{" "}
            {finding.at === null ? null : <span>{addressOf(finding.at)}</span>}
          </span>{" "}
          {where.length === 0 ? null : <span className={styles.place}>{where.join(" · ")}</span>}{" "}
          {isSaidByFigures(finding) ? (
            <Figures finding={finding} />
          ) : (
            <span className={mergeClasses(styles.fact, !isOpen && styles.folded)}>{text.fact}</span>
          )}
        </span>
      </button>
      {isOpen ? <FindingDetails id={detailsId} item={item} actions={actions} /> : null}
    </li>
  );
});
