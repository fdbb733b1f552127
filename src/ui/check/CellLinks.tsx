import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { CellPlace } from "../../core/finding/finding";
import { useLocale } from "../app/locale-context";
import type { Target } from "../session/state";
import { CellLink } from "./CellLink";

const SHOWN_AT_FIRST = 12;

const useStyles = makeStyles({
  cells: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  sheet: { color: tokens.colorNeutralForeground2 },
});

interface CellLinksProps {
  readonly cells: readonly CellPlace[];
  readonly goTo: (target: Target) => void;
}

/** A link to every cell of a finding, sheet by sheet: a relation that fails has two sides. */
export function CellLinks({ cells, goTo }: CellLinksProps): ReactElement {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? cells : cells.slice(0, SHOWN_AT_FIRST);
  const rest = cells.length - shown.length;
  const sheets = [...new Set(shown.map(({ sheet }) => sheet))];
  return (
    <div>
      {sheets.map((name) => (
        <div key={name} className={styles.cells}>
          <span className={styles.sheet}>{name}</span>
          {shown
            .filter(({ sheet }) => sheet === name)
            .map((place) => (
              <CellLink key={place.cell} target={place} goTo={goTo}>
                {place.cell}
              </CellLink>
            ))}
        </div>
      ))}
      {rest === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {labels.moreCells(rest)}
        </Button>
      )}
    </div>
  );
}
