import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { useState, type ReactElement } from "react";
import type { RepairEdit } from "../../core/finding/finding";
import { useLocale } from "../app/locale-context";
import type { Target } from "../session/state";
import { CellLink } from "./CellLink";
import { addressOf } from "./items";

/** More than any repair of figures has; formulas may be entered anew on a whole sheet. */
const SHOWN_AT_FIRST = 6;

const useStyles = makeStyles({
  edits: { padding: 0, listStyleType: "none", fontVariantNumeric: "tabular-nums" },
  edit: { display: "flex", flexWrap: "wrap", columnGap: tokens.spacingHorizontalS },
  figure: { fontWeight: tokens.fontWeightSemibold },
  // A formula is one long word: it has to break anywhere to stay inside of a narrow pane.
  formula: {
    minWidth: 0,
    overflowWrap: "anywhere",
    fontFamily: tokens.fontFamilyMonospace,
    fontSize: tokens.fontSizeBase200,
  },
});

interface RepairEditsProps {
  readonly edits: readonly RepairEdit[];
  readonly goTo: (target: Target) => void;
}

/** What a correction changes, cell by cell. */
export function RepairEdits({ edits, goTo }: RepairEditsProps): ReactElement {
  const { labels } = useLocale().ui.check;
  const styles = useStyles();
  const [isWhole, setWhole] = useState(false);
  const shown = isWhole ? edits : edits.slice(0, SHOWN_AT_FIRST);
  const rest = edits.length - shown.length;
  return (
    <>
      <ul className={styles.edits}>
        {shown.map((edit) => {
          const { from, to } = edit.words ?? edit;
          return (
            <li key={`${addressOf(edit)} ${String(edit.words?.at)}`} className={styles.edit}>
              <CellLink target={edit} goTo={goTo} />
              <span className={edit.isFormula === true ? styles.formula : styles.figure}>
                {labels.change(from || labels.blank, to || labels.blank)}
              </span>
            </li>
          );
        })}
      </ul>
      {rest === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {labels.moreCells(rest)}
        </Button>
      )}
    </>
  );
}
