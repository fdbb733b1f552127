import { makeStyles, MessageBar, MessageBarBody, tokens } from "@fluentui/react-components";
import { useEffect, useMemo, useRef, type ReactElement } from "react";
import { useLocale } from "../app/locale-context";
import { StateCard } from "../parts/StateCard";
import { pdfName } from "../save/file-name";
import type { SaveFacts } from "../save/save-facts";
import { SaveLadder } from "../save/SaveLadder";
import type { DrawPage } from "./draw-page";
import { FirstPage } from "./FirstPage";
import type { Made } from "./publication";

const useStyles = makeStyles({
  // The head of the pane is laid over the view.
  card: { scrollMarginTop: "112px" },
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
  const top = useRef<HTMLDivElement>(null);
  useEffect(() => {
    // In a low pane it comes up below the button that asked for it, out of sight.
    top.current?.scrollIntoView({ block: "start" });
  }, [made]);
  const file = useMemo(() => {
    const { unitName, year, draft, bytes } = published;
    return { bytes, name: pdfName(fileName(unitName, year, draft)) };
  }, [published, fileName]);
  const rows = [
    ["file", file.name],
    ["size", labels.size(file.bytes.length)],
    ["pages", String(published.pages)],
    ["tables", String(published.tables)],
    ["figures", labels.proved(published.figures)],
  ] as const;
  return (
    <div ref={top} className={styles.card}>
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
    </div>
  );
}
