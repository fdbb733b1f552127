import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { Dispatch, ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { LevelIcon } from "../parts/LevelIcon";
import { kindOfItem, KINDS } from "./groups";
import type { Item } from "./items";
import type { ListAction, ListState } from "./list-state";

const useStyles = makeStyles({
  filters: { display: "contents" },
  toggle: {
    padding: `${tokens.spacingVerticalXXS} ${tokens.spacingHorizontalSNudge}`,
    borderRadius: tokens.borderRadiusMedium,
    border: `1px solid ${tokens.colorNeutralStrokeAccessible}`,
    backgroundColor: tokens.colorNeutralBackground1,
    color: tokens.colorNeutralForeground1,
    font: "inherit",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    whiteSpace: "nowrap",
    textTransform: "capitalize",
    cursor: "pointer",
    ":hover": { backgroundColor: tokens.colorNeutralBackground1Hover },
    ":focus-visible": { outline: `2px solid ${tokens.colorStrokeFocus2}`, outlineOffset: "1px" },
  },
  // The line tells it too where the system replaces the colours.
  off: {
    border: `1px dashed ${tokens.colorNeutralStrokeAccessible}`,
    color: tokens.colorNeutralForeground3,
  },
});

interface FiltersProps {
  readonly items: readonly Item[];
  readonly state: ListState;
  readonly dispatch: Dispatch<ListAction>;
  /** The host tells which sheet is in front. */
  readonly hasSheet: boolean;
}

/** Which findings are listed. A pressed button shows its kind; nothing found, nothing to filter. */
export function Filters({ items, state, dispatch, hasSheet }: FiltersProps): ReactElement | null {
  const { severity, ui } = useLocale();
  const { labels } = ui.check;
  const { count, explained } = ui.shell.labels;
  const styles = useStyles();
  const words = { ...severity, explained };
  if (items.length === 0) return null;
  return (
    <div className={styles.filters} role="group" aria-label={labels.show}>
      {KINDS.map((kind) => {
        const number = items.filter((item) => kindOfItem(item) === kind).length;
        const isOff = state.hidden.has(kind);
        return number === 0 ? null : (
          <button
            key={kind}
            type="button"
            className={mergeClasses(styles.toggle, isOff && styles.off)}
            aria-pressed={!isOff}
            onClick={() => dispatch({ kind: "toggle-kind", of: kind })}
          >
            <LevelIcon level={kind} /> {count(words[kind], number)}
          </button>
        );
      })}
      {hasSheet ? (
        <button
          type="button"
          className={mergeClasses(styles.toggle, !state.onlySheet && styles.off)}
          aria-pressed={state.onlySheet}
          onClick={() => dispatch({ kind: "toggle-sheet" })}
        >
          {labels.onlySheet}
        </button>
      ) : null}
    </div>
  );
}
