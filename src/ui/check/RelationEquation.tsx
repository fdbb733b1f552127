import { Button, makeStyles, tokens } from "@fluentui/react-components";
import { Fragment, useState, type ReactElement } from "react";
import type { AccountRelation, AccountTerm } from "../../core/check/cell-account";
import { useLocale } from "../app/locale-context";
import type { Target } from "../session/state";
import { CellLink } from "./CellLink";

/** Terms of one side that are shown before the rest is asked for. */
const SHOWN_AT_FIRST = 10;

const useStyles = makeStyles({
  equation: {
    display: "flex",
    flexWrap: "wrap",
    columnGap: tokens.spacingHorizontalXS,
    fontVariantNumeric: "tabular-nums",
  },
});

interface RelationEquationProps {
  readonly relation: AccountRelation;
  readonly goTo: (target: Target) => void;
}

/** A relation as figures: what is counted on the left of =, its parts on the right. */
export function RelationEquation({ relation, goTo }: RelationEquationProps): ReactElement {
  const styles = useStyles();
  const { terms, compare } = relation;
  return (
    <div className={styles.equation}>
      <Side terms={terms.filter(({ sign }) => sign === 1)} goTo={goTo} />
      <span>{compare === "equal" ? "=" : "≤"}</span>
      <Side terms={terms.filter(({ sign }) => sign === -1)} goTo={goTo} />
    </div>
  );
}

interface SideProps {
  readonly terms: readonly AccountTerm[];
  readonly goTo: (target: Target) => void;
}

function Side({ terms, goTo }: SideProps): ReactElement {
  const { labels } = useLocale().ui.check;
  const [isWhole, setWhole] = useState(false);
  if (terms.length === 0) return <span>0</span>;
  const shown = isWhole ? terms : terms.slice(0, SHOWN_AT_FIRST);
  const rest = terms.length - shown.length;
  return (
    <>
      {shown.map(({ place, value }, index) => (
        <Fragment key={`${place.sheet}!${place.cell}`}>
          {index === 0 ? null : <span>+</span>}
          <CellLink target={place} goTo={goTo}>
            {value ?? labels.blank}
          </CellLink>
        </Fragment>
      ))}
      {rest === 0 ? null : (
        <Button size="small" appearance="subtle" onClick={() => setWhole(true)}>
          {labels.moreTerms(rest)}
        </Button>
      )}
    </>
  );
}
