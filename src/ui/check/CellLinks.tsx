import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CellPlace } from "../../core/finding/finding";
import { useLocale } from "../app/locale-context";
import type { Target } from "../session/state";
import { CellLink } from "./CellLink";

const SHOWN_AT_FIRST = 12;

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
});

interface CellLinksProps {
  readonly cells: readonly CellPlace[];
  readonly goTo: (target: Target) => void;
}

/** A link to every cell of a finding: a relation that fails has two sides. */
export function CellLinks({ cells, goTo }: CellLinksProps): ReactElement {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? cells : cells.slice(0, SHOWN_AT_FIRST);
  const rest = cells.length - shown.length;
  return (
    <div className={styles.cells}>
      {shown.map((cell) => (
        <CellLink key={`${cell.sheet}!${cell.cell}`} target={cell} goTo={goTo} />
      ))}
      {rest === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {labels.moreCells(rest)}
        </Button>
      )}
    </div>
  );
}
