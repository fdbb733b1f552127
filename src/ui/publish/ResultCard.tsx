import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useMemo, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { StateCard } from "../parts/StateCard";
import { pdfName } from "../save/file-name";
import type { SaveFacts } from "../save/save-facts";
import { SaveLadder } from "../save/SaveLadder";
import type { DrawPage } from "./draw-page";
import { FirstPage } from "./FirstPage";
import type { Made } from "./publication";

const useStyles = makeStyles({
  fact: { display: "contents" },
  facts: {
    display: "grid",
    gridTemplateColumns: "max-content minmax(0, 1fr)",
    columnGap: tokens.spacingHorizontalM,
    margin: 0,
    "& dt": { color: tokens.colorNeutralForeground2 },
    "& dd": { margin: 0, overflowWrap: "anywhere" },
  },
});

interface ResultCardProps {
  readonly made: Made;
  /** The workbook changed since. */
  readonly isStale: boolean;
  readonly facts: SaveFacts;
  readonly draw: DrawPage;
}

/** The finished report: what it is, its first page, and the ways to save it. */
export function ResultCard({ made, isStale, facts, draw }: ResultCardProps): ReactElement {
  const { labels, says, fileName } = useLocale().ui.publish;
  const styles = useStyles();
  const { published } = made;
  const file = useMemo(() => {
    const { unitName, year, draft, bytes } = published;
    return { bytes, name: pdfName(fileName(unitName, year, draft)) };
  }, [published, fileName]);
  const rows = [
    ["file", file.name],
    ["size", labels.size(file.bytes.length)],
    ["pages", String(published.pages)],
    ["tables", String(published.tables)],
    ["figures", String(published.figures)],
  ] as const;
  return (
    <StateCard heading={published.draft ? labels.draftResult : labels.result}>
      {isStale ? (
        <MessageBar intent="warning" layout="multiline">
          <MessageBarBody>{says.stale}</MessageBarBody>
        </MessageBar>
      ) : null}
      <SaveLadder key={file.name} file={file} facts={facts} />
      <dl className={styles.facts}>
        {rows.map(([name, value]) => (
          <div key={name} className={styles.fact}>
            <dt>{labels.facts[name]}</dt>
            <dd>{value}</dd>
          </div>
        ))}
      </dl>
      <FirstPage pdf={file.bytes} draw={draw} />
    </StateCard>
  );
}
