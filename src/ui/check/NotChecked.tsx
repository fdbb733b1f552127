import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { CheckResult } from "../../core/check/result";
import { partNamed } from "../../locale/parts";
import { useLocale } from "../app/locale-context";
import { notChecked } from "../parts/standing";

const useStyles = makeStyles({
  list: { margin: 0, paddingLeft: tokens.spacingHorizontalXL, overflowWrap: "anywhere" },
});

/** The rules that were not judged, or not wholly, and why: a skipped rule is never a pass. */
export function NotChecked({ result }: { readonly result: CheckResult }): ReactElement | null {
  const locale = useLocale();
  const styles = useStyles();
  const rules = notChecked(result);
  if (rules.length === 0) return null;
  return (
    <details>
      <summary>{locale.ui.check.labels.notChecked(rules.length)}</summary>
      <ul className={styles.list}>
        {rules.map(({ rule, skipped }) => {
          const title = result.disclosure.layout.rules.find(({ id }) => id === rule)?.title;
          const reasons = skipped.map(({ reason, table }) =>
            locale.skipReason(reason, partNamed(table, result.disclosure)),
          );
          const name = title === undefined ? "" : locale.pick(title);
          return (
            <li key={rule}>{locale.cli.skipped(rule, name, reasons.join(locale.cli.comma))}</li>
          );
        })}
      </ul>
    </details>
  );
}
