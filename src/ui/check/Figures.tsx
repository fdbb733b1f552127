import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Fact, Finding } from "../../core/finding/finding";
import type { CheckLabels } from "../../locale/ui/check";
import { UNIT_WORDS } from "../../locale/units";
import { useLocale } from "../app/locale-context";

/** What the figures say alone; the sentence of any other fact says more than they do. */
const SAID_BY_FIGURES: ReadonlySet<Fact> = new Set([
  "total-differs",
  "copy-differs",
  "exceeds",
  "rounding-tail",
]);

const useStyles = makeStyles({
  figures: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalS,
    fontVariantNumeric: "tabular-nums",
  },
  // Enlarged to 200 %, a narrow pane has no room for a name and its figure in one line.
  pair: { whiteSpace: "nowrap", "@media (max-width: 220px)": { whiteSpace: "normal" } },
  name: { color: tokens.colorNeutralForeground2, fontSize: tokens.fontSizeBase200 },
  figure: { fontWeight: tokens.fontWeightSemibold },
});

/** Whether found and expected tell all there is to tell of a finding. */
export function isSaidByFigures({ fact, found, expected }: Finding): boolean {
  return SAID_BY_FIGURES.has(fact) && found !== null && expected !== null;
}

/** Found, expected and difference side by side, so that a column of findings can be skimmed. */
export function Figures({ finding }: { readonly finding: Finding }): ReactElement {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  const { found, expected, difference, unit } = finding;
  const words = unit === null ? "" : UNIT_WORDS[unit];
  const lines = [
    [labels.found, found, styles.figure, ""],
    [expectedName(finding, labels), expected, styles.figure, ""],
    // The unit once, at the end.
    [differenceName(finding, labels), difference, undefined, words],
  ] as const;
  return (
    <span className={styles.figures}>
      {lines.map(([name, figure, style, after]) =>
        figure === null ? null : (
          <span key={name} className={styles.pair}>
            <span className={styles.name}>{name}</span>{" "}
            <span className={style}>{figure === "" ? labels.blank : figure}</span>{" "}
            <span className={styles.name}>{after}</span>
          </span>
        ),
      )}
    </span>
  );
}

function expectedName({ fact }: Finding, labels: CheckLabels): string {
  if (fact === "exceeds") return labels.atMost;
  return fact === "rounding-tail" ? labels.sumOfParts : labels.expected;
}

function differenceName({ fact }: Finding, labels: CheckLabels): string {
  return fact === "rounding-tail" ? labels.verdict.rounded : labels.difference;
}
