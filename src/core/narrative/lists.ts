import type { ListTemplate } from "../layout/statement-template";
import type { LocatedIndicators } from "../locate/annexes";
import { tableOf } from "../locate/disclosure";
import { Decimal } from "../money/decimal";
import { FEN_PER_UNIT, unitNamed } from "../money/unit";
import type { Facts } from "./facts";
import { figureAt } from "./figures";

/** The names of a list that are said, and whether there are more. */
export interface NameList {
  readonly names: readonly string[];
  readonly hasMore: boolean;
}

/** A list of the template, largest amounts first; names with the same amount stay in their order. */
export function listNamed(facts: Facts, name: string): NameList {
  const list = facts.template.lists[name];
  if (list === undefined) throw new RangeError(`no list ${name}`);
  const entries = list.of === "projects" ? projects(facts) : codes(facts, list);
  const sorted = [...entries].sort((a, b) => b.amount.comparedTo(a.amount));
  const names = [...new Set(sorted.map((entry) => entry.name))];
  return { names: names.slice(0, list.most), hasMore: names.length > list.most };
}

interface Entry {
  readonly name: string;
  readonly amount: Decimal;
}

/** The projects that have a performance table, by what they may cost at most. */
function projects({ disclosure }: Facts): Entry[] {
  return disclosure.performance.projects.flatMap((found) =>
    found.project === "" ? [] : [{ name: found.project, amount: costOf(found) }],
  );
}

/** The largest of a project's cost indicators in 分; 0 where it has none in money. */
function costOf({ indicators }: LocatedIndicators): Decimal {
  return indicators.reduce((largest, { dimension, figure }) => {
    const unit = dimension === "cost" && figure !== null ? unitNamed(figure.unit) : null;
    if (unit === null || figure === null) return largest;
    return Decimal.max(largest, figure.value.times(FEN_PER_UNIT[unit]));
  }, new Decimal(0));
}

/** 科目 of a table that have an amount in a column. */
function codes(facts: Facts, list: ListTemplate & { readonly of: "codes" }): Entry[] {
  const { table, column, digits, except } = list;
  return (tableOf(facts.disclosure, table)?.rows ?? []).flatMap(({ key, code, label }): Entry[] => {
    if (code?.length !== digits || code.endsWith(except) || label === "") return [];
    const figure = figureAt(facts, [table, key, column]);
    return figure.isKnown && figure.value.greaterThan(0)
      ? [{ name: label, amount: figure.value }]
      : [];
  });
}
