import { Link, makeStyles, Subtitle2, Text, tokens } from "@fluentui/react-components";
import { useId, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { LevelIcon, type Level } from "../parts/LevelIcon";
import type { PreflightItem, PreflightStanding } from "./preflight";

const ICON: Readonly<Record<PreflightStanding, Level>> = {
  blocks: "error",
  look: "warning",
  good: "passed",
};

const useStyles = makeStyles({
  list: { listStyleType: "none", margin: 0, padding: 0 },
  item: {
    display: "flex",
    gap: tokens.spacingHorizontalS,
    padding: `${tokens.spacingVerticalXS} 0`,
  },
  // Two Chinese characters would otherwise stand one under the other.
  link: { flexShrink: 0, alignSelf: "flex-start" },
  words: { flexGrow: 1, minWidth: 0, overflowWrap: "anywhere" },
});

interface PreflightListProps {
  readonly items: readonly PreflightItem[];
  readonly onShowCheck: () => void;
}

/** What stands against the report, what to look at, and what is in order; each with a word. */
export function PreflightList({ items, onShowCheck }: PreflightListProps): ReactElement {
  const { labels } = useLocale().ui.publish;
  const styles = useStyles();
  const heading = useId();
  return (
    <section aria-labelledby={heading}>
      <Subtitle2 as="h2" id={heading} block>
        {labels.preflight}
      </Subtitle2>
      <ul className={styles.list}>
        {items.map(({ id, standing, sentence }) => (
          <li key={id} className={styles.item}>
            <LevelIcon level={ICON[standing]} />
            <Text className={styles.words} id={`${heading}-${id}`}>
              <Text weight={standing === "good" ? "regular" : "semibold"}>
                {labels.standing[standing]}
              </Text>{" "}
              {sentence}
            </Text>
            {standing === "good" ? null : (
              <Link
                as="button"
                className={styles.link}
                aria-describedby={`${heading}-${id}`}
                onClick={onShowCheck}
              >
                {labels.show}
              </Link>
            )}
          </li>
        ))}
      </ul>
    </section>
  );
}
