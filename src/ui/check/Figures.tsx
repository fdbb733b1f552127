import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { Finding } from "../../core/finding/finding";
import { money } from "../../locale/finding-text";
import type { CheckLabels } from "../../locale/ui/check";
import { useLocale } from "../app/locale-context";

const useStyles = makeStyles({
  figures: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, max-content)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    "& dd": { margin: 0, textAlign: "right", fontVariantNumeric: "tabular-nums" },
  },
});

/** Found, expected, difference, one under the other so that the digits can be compared. */
export function Figures({ finding }: { readonly finding: Finding }): ReactElement | null {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  if (finding.expected === null && finding.found === null) return null;
  const lines = [
    [labels.found, finding.found],
    [expectedName(finding, labels), finding.expected],
    [labels.difference, finding.difference],
  ] as const;
  return (
    <dl className={styles.figures}>
      {lines.map(([name, figure]) =>
        figure === null ? null : (
          <div key={name} style={{ display: "contents" }}>
            <dt>{name}</dt>
            <dd>{figure === "" ? labels.blank : money(finding, figure)}</dd>
          </div>
        ),
      )}
    </dl>
  );
}

function expectedName({ fact }: Finding, labels: CheckLabels): string {
  if (fact === "exceeds") return labels.atMost;
  return fact === "rounding-tail" ? labels.sumOfParts : labels.expected;
}
