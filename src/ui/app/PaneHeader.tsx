import { makeStyles, mergeClasses, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Headline } from "../../locale/ui/shell";
import { LevelIcon, type Level } from "../parts/LevelIcon";
import { countsOf, standingOf, type Counts } from "../parts/standing";
import type { Session, SessionState } from "../session/state";
import { useSession } from "../session/use-session";
import { useLocale } from "./locale-context";

const LEVELS: Readonly<Record<Headline, Level>> = {
  clean: "passed",
  explained: "explained",
  open: "warning",
  partial: "notChecked",
  blocked: "error",
  opening: "note",
  empty: "note",
  unrecognised: "notChecked",
  failed: "error",
};

const useStyles = makeStyles({
  // Excel lays its own menu over the top right corner of the pane, 34 by 32 px.
  header: { paddingRight: "34px", minHeight: "32px" },
  title: { margin: 0, fontSize: tokens.fontSizeBase300, lineHeight: tokens.lineHeightBase300 },
  verdict: { display: "flex", alignItems: "baseline", gap: tokens.spacingHorizontalXS },
  counts: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    padding: 0,
    listStyleType: "none",
    fontSize: tokens.fontSizeBase200,
    fontVariantNumeric: "tabular-nums",
    "& li::first-letter": { textTransform: "uppercase" },
  },
  quiet: { color: tokens.colorNeutralForeground3 },
});

/** The verdict and the counts, in sight on every view. */
export function PaneHeader({ session }: { readonly session: Session }): ReactElement {
  const { labels } = useLocale().ui.shell;
  const styles = useStyles();
  const state = useSession(session);
  const counts = countsIn(state);
  const headline = headlineOf(state, counts);
  return (
    <div className={styles.header}>
      <h1 className={mergeClasses(styles.title, styles.verdict)}>
        <LevelIcon level={LEVELS[headline]} />
        {labels.headline[headline]}
      </h1>
      {counts === null ? null : <CountList counts={counts} />}
    </div>
  );
}

function CountList({ counts }: { readonly counts: Counts }): ReactElement {
  const { severity, ui } = useLocale();
  const { explained, notChecked, count } = ui.shell.labels;
  const styles = useStyles();
  const words = { ...severity, explained, notChecked };
  const shown = (["error", "warning", "note", "explained", "notChecked"] as const).filter(
    (kind) => kind === "error" || kind === "warning" || counts[kind] > 0,
  );
  return (
    <ul className={styles.counts}>
      {shown.map((kind) => (
        <li key={kind} className={counts[kind] === 0 ? styles.quiet : undefined}>
          {count(words[kind], counts[kind])}
        </li>
      ))}
    </ul>
  );
}

function countsIn({ stage, result, explained }: SessionState): Counts | null {
  return stage === "ready" && result !== null ? countsOf(result, explained) : null;
}

function headlineOf({ stage }: SessionState, counts: Counts | null): Headline {
  if (stage !== "ready") return stage;
  return counts === null ? "opening" : standingOf(counts);
}
