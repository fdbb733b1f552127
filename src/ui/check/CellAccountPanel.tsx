import { makeStyles, tokens } from "@fluentui/react-components";
import type { ReactElement } from "react";
import type { AccountRelation, CellAccount } from "../../core/check/cell-account";
import type { Verdict } from "../../core/ledger/state";
import type { Disclosure } from "../../core/locate/disclosure";
import { partNamed } from "../../locale/parts";
import { rowWords } from "../../locale/places";
import { UNIT_WORDS } from "../../locale/units";
import { useLocale } from "../app/locale-context";
import { LevelIcon, type Level } from "../parts/LevelIcon";
import { StateCard } from "../parts/StateCard";
import type { Target } from "../session/state";
import { addressOf } from "./items";
import { RelationEquation } from "./RelationEquation";

const LEVELS: Readonly<Record<Verdict, Level>> = {
  exact: "passed",
  rounded: "note",
  broken: "error",
};

const useStyles = makeStyles({
  relations: {
    display: "flex",
    flexDirection: "column",
    gap: tokens.spacingVerticalS,
    padding: 0,
    listStyleType: "none",
  },
});

interface CellAccountPanelProps {
  /** Null where the selected cell is no amount. */
  readonly account: CellAccount | null;
  readonly disclosure: Disclosure;
  readonly goTo: (target: Target) => void;
}

/** What the selected cell is, and every relation it stands in. Follows the selection. */
export function CellAccountPanel(props: CellAccountPanelProps): ReactElement {
  const { account, disclosure, goTo } = props;
  const { ui, part: partWords } = useLocale();
  const { labels, says } = ui.check;
  const styles = useStyles();
  if (account === null) {
    return (
      <StateCard heading={labels.account}>
        <p>{says.noAccount}</p>
      </StateCard>
    );
  }
  const { place, value, unit, isFormula, relations } = account;
  const part = partNamed(place.table, disclosure);
  const lines = [
    ...(part === undefined ? [] : [partWords(part)]),
    [rowWords(place, disclosure), place.column].filter((word) => word !== "").join(" · "),
    `${labels.figure} ${value === null ? labels.blank : `${value} ${UNIT_WORDS[unit]}`}`,
    ...(isFormula ? [labels.byFormula] : []),
  ];
  return (
    <StateCard heading={`${labels.account} ${addressOf(place)}`}>
      {lines.map((line) => (
        <p key={line}>{line}</p>
      ))}
      {relations.length === 0 ? <p>{says.noRelations}</p> : null}
      <ul className={styles.relations}>
        {relations.map((relation, index) => (
          <li key={`${relation.rule} ${String(index)}`}>
            <RelationHead relation={relation} disclosure={disclosure} />
            <RelationEquation relation={relation} goTo={goTo} />
          </li>
        ))}
      </ul>
    </StateCard>
  );
}

interface RelationHeadProps {
  readonly relation: AccountRelation;
  readonly disclosure: Disclosure;
}

function RelationHead({ relation, disclosure }: RelationHeadProps): ReactElement {
  const locale = useLocale();
  const { labels, says } = locale.ui.check;
  const { rule, verdict, difference } = relation;
  const title = disclosure.layout.rules.find(({ id }) => id === rule)?.title;
  return (
    <div>
      <LevelIcon level={LEVELS[verdict]} />{" "}
      {verdict === "broken" ? says.relationBroken(difference) : labels.verdict[verdict]} {rule}{" "}
      {title === undefined ? "" : locale.pick(title)}
    </div>
  );
}
