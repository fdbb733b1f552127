import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { KeyboardEvent, ReactElement } from "react";
import { useLocale } from "./locale-context";
import { VIEW_NAMES, type ViewName } from "./views";

/** How far a key moves along the tabs. */
const STEPS: Readonly<Record<string, number>> = { ArrowRight: 1, ArrowLeft: -1 };
const ENDS: Readonly<Record<string, number>> = { Home: 0, End: -1 };

const useStyles = makeStyles({
  // At 200 % zoom a pane of 270 px is 135 px wide: the tabs go into rows.
  tabs: { display: "flex", flexWrap: "wrap" },
  tab: {
    padding: `${tokens.spacingVerticalSNudge} ${tokens.spacingHorizontalS}`,
    border: "none",
    borderBottom: `2px solid transparent`,
    background: "none",
    color: tokens.colorNeutralForeground2,
    font: "inherit",
    cursor: "pointer",
    ":hover": { color: tokens.colorNeutralForeground2Hover },
    ":focus-visible": {
      outline: `2px solid ${tokens.colorStrokeFocus2}`,
      outlineOffset: "-2px",
    },
  },
  chosen: {
    color: tokens.colorNeutralForeground1,
    fontWeight: tokens.fontWeightSemibold,
    borderBottomColor: tokens.colorCompoundBrandStroke,
    // The system's colours replace a transparent line by a visible one.
    "@media (forced-colors: active)": { borderBottomColor: "Highlight" },
  },
  unchosen: {
    "@media (forced-colors: active)": { borderBottomColor: "Canvas" },
  },
});

interface ViewTabsProps {
  readonly view: ViewName;
  readonly open: (view: ViewName) => void;
  /** Ids of the tab of a view and of its panel. */
  readonly ids: (view: ViewName) => { readonly tab: string; readonly panel: string };
}

/**
 * The tabs of the views. Arrows move, Enter opens. Fluent's own would bring its focus library into
 * the first load, a sixth of it.
 */
export function ViewTabs({ view, open, ids }: ViewTabsProps): ReactElement {
  const { labels } = useLocale().ui.shell;
  const styles = useStyles();
  const onKeyDown = (event: KeyboardEvent<HTMLElement>): void => {
    const tabs = [...event.currentTarget.querySelectorAll<HTMLElement>("[role=tab]")];
    const at = tabs.findIndex((tab) => tab === event.target);
    const step = STEPS[event.key];
    const to = step === undefined ? ENDS[event.key] : (at + step) % tabs.length;
    if (to === undefined) return;
    event.preventDefault();
    tabs.at(to)?.focus();
  };
  return (
    <div className={styles.tabs} role="tablist" aria-label={labels.viewList} onKeyDown={onKeyDown}>
      {VIEW_NAMES.map((name) => (
        <button
          key={name}
          type="button"
          role="tab"
          id={ids(name).tab}
          className={mergeClasses(styles.tab, name === view ? styles.chosen : styles.unchosen)}
          tabIndex={name === view ? 0 : -1}
          aria-selected={name === view}
          aria-controls={ids(name).panel}
          onClick={() => open(name)}
        >
          {labels.views[name]}
        </button>
      ))}
    </div>
  );
}
