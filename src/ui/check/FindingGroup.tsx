import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { ChevronDownRegular } from "@fluentui/react-icons/svg/chevron-down";
import { ChevronRightRegular } from "@fluentui/react-icons/svg/chevron-right";
import { useId, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { LevelIcon } from "../parts/LevelIcon";
import { FindingRow } from "./FindingRow";
import { kindOfItem, KINDS, type Group } from "./groups";
import { SHOWN_AT_FIRST } from "./list-state";
import type { RowActions } from "./row-actions";

const useStyles = makeStyles({
  heading: { margin: 0, font: "inherit" },
  header: {
    display: "grid",
    gridTemplateColumns: "20px minmax(0, 1fr)",
    alignItems: "center",
    columnGap: tokens.spacingHorizontalS,
    width: "100%",
    padding: `${tokens.spacingVerticalS} ${tokens.spacingHorizontalXS}`,
    border: "none",
    backgroundColor: tokens.colorNeutralBackground2,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    textAlign: "left",
    cursor: "pointer",
    overflowWrap: "anywhere",
    scrollMarginTop: "112px",
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  words: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  title: { fontWeight: tokens.fontWeightSemibold },
  count: {
    whiteSpace: "nowrap",
    textTransform: "capitalize",
    fontVariantNumeric: "tabular-nums",
  },
  list: { margin: 0, padding: 0, listStyleType: "none" },
});

interface FindingGroupProps {
  readonly group: Group;
  readonly isCollapsed: boolean;
  readonly toggle: (group: string) => void;
  readonly isRevealed: boolean;
  readonly reveal: (group: string) => void;
  readonly open: string | null;
  readonly tabStop: string | null;
  readonly actions: RowActions;
}

/** The findings of one table under its title, with a count of each kind. */
export function FindingGroup(props: FindingGroupProps): ReactElement {
  const { group, isCollapsed, toggle, isRevealed, reveal, open, tabStop, actions } = props;
  const { ui, part: partWords } = useLocale();
  const { labels } = ui.check;
  const styles = useStyles();
  const id = useId();
  const { part, items } = group;
  const title = part === null ? labels.wholeBook : partWords(part);
  const shown = isRevealed ? items : items.slice(0, SHOWN_AT_FIRST);
  const rest = items.length - shown.length;
  return (
    <div>
      <h3 className={styles.heading}>
        <button
          type="button"
          className={styles.header}
          data-item={group.id}
          aria-expanded={!isCollapsed}
          aria-controls={id}
          onClick={() => toggle(group.id)}
        >
          {isCollapsed ? <ChevronRightRegular /> : <ChevronDownRegular />}
          <span className={styles.words}>
            <span className={styles.title}>{title}</span>
            <KindCounts group={group} />
          </span>
        </button>
      </h3>
      <div id={id}>
        {isCollapsed ? null : (
          <ul className={styles.list} aria-label={title}>
            {shown.map((item) => (
              <FindingRow
                key={item.key}
                item={item}
                isOpen={item.key === open}
                isTabStop={item.key === tabStop}
                actions={actions}
              />
            ))}
          </ul>
        )}
        {isCollapsed || rest === 0 ? null : (
          <Button size="small" appearance="subtle" onClick={() => reveal(group.id)}>
            {labels.more(rest)}
          </Button>
        )}
      </div>
    </div>
  );
}

function KindCounts({ group }: { readonly group: Group }): ReactElement {
  const { severity, ui } = useLocale();
  const { count, explained } = ui.shell.labels;
  const styles = useStyles();
  const words = { ...severity, explained };
  return (
    <>
      {KINDS.map((kind) => {
        const number = group.items.filter((item) => kindOfItem(item) === kind).length;
        return number === 0 ? null : (
          <span key={kind} className={styles.count}>
            <LevelIcon level={kind} /> {count(words[kind], number)}
          </span>
        );
      })}
    </>
  );
}
