import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { DismissRegular } from "@fluentui/react-icons/svg/dismiss";
import type { ReactElement } from "react";
import type { Explained, Explanation } from "../../core/finding/explanation";
import { useLocale } from "../app/locale-context";

const useStyles = makeStyles({
  list: { margin: 0, padding: 0, listStyleType: "none" },
  line: { display: "flex", alignItems: "flex-start", gap: tokens.spacingHorizontalS },
  words: { flexGrow: 1, overflowWrap: "anywhere" },
});

interface StaleExplanationsProps {
  readonly explained: Explained;
  readonly drop: (fingerprint: string) => void;
}

/** Reasons that explain nothing any more: shown until they are deleted, never used. */
export function StaleExplanations({
  explained,
  drop,
}: StaleExplanationsProps): ReactElement | null {
  const { labels, says } = useLocale().ui.check;
  const { outdated, unused, refused } = explained;
  const count = outdated.length + unused.length + refused.length;
  if (count === 0) return null;
  return (
    <details>
      <summary>{labels.staleExplanations(count)}</summary>
      <Stale name={labels.outdated} why={says.outdated} list={outdated} drop={drop} />
      <Stale name={labels.unused} why={says.unused} list={unused} drop={drop} />
      <Stale name={labels.refused} why={says.refused} list={refused} drop={drop} />
    </details>
  );
}

interface StaleProps {
  readonly name: string;
  readonly why: string;
  readonly list: readonly Explanation[];
  readonly drop: (fingerprint: string) => void;
}

function Stale({ name, why, list, drop }: StaleProps): ReactElement | null {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  if (list.length === 0) return null;
  return (
    <>
      <p>{why}</p>
      <ul className={styles.list} aria-label={name}>
        {list.map(({ fingerprint, rule, reason }) => (
          <li key={fingerprint} className={styles.line}>
            <span className={styles.words}>
              {rule} {reason}
            </span>
            <Button
              size="small"
              appearance="subtle"
              icon={<DismissRegular />}
              title={labels.drop(rule)}
              aria-label={labels.drop(rule)}
              onClick={() => drop(fingerprint)}
            />
          </li>
        ))}
      </ul>
    </>
  );
}
