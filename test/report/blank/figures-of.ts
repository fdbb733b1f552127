import type { Book } from "../../../src/core/book/book";
import type { Finding } from "../../../src/core/finding/finding";
import type { LayoutSet } from "../../../src/core/layout/layout";
import { readAmounts } from "../../../src/core/ledger/cells";
import { locate } from "../../../src/core/locate/locate";
import { Decimal } from "../../../src/core/money/decimal";
import type { TableValues } from "../../support/table-values";

/** 分 in a 万元. */
export const FEN = 1_000_000;

/** Amounts in 分 of every row and column of the nine tables of a book; blanks are left out. */
export function figuresOf(book: Book, set: LayoutSet): Map<string, number> {
  const { statutory } = readAmounts(book, locate(book, set));
  const filled = statutory.flatMap(({ cells }) => cells.filter(({ fen }) => fen !== 0));
  return new Map(
    filled.map(({ table, rowKey, columnId, fen }) => [`${table}/${rowKey}/${columnId}`, fen]),
  );
}

/** What a blank workbook leaves to its accountant to write. */
const SECTION_EMPTY = "N-54";

/**
 * The findings on figures that are more than a note, without the parts that differ from run to run.
 */
export function alarms(findings: readonly Finding[]): unknown[] {
  return findings
    .filter(({ severity, rule }) => severity !== "note" && rule !== SECTION_EMPTY)
    .map(({ rule, at, params }) => ({ rule, at, params }));
}

/** The figures as the tables print them: whole cents of 万元. */
export function printed(values: TableValues): Map<string, number> {
  const rounded = [...values].map(([key, fen]): [string, number] => [
    key,
    new Decimal(fen).dividedBy(FEN).toDecimalPlaces(2).times(FEN).toNumber(),
  ]);
  return new Map(rounded.filter(([, fen]) => fen !== 0));
}

const OWN = ["business", "operating", "superior", "affiliate", "other"];

/** The form of 2025 has one income line in table 1 for all that is not fiscal. */
export function ofSet(set: LayoutSet, values: TableValues): TableValues {
  const blocks = set.tables[0]?.blocks ?? [];
  if (!blocks.some((one) => one.kind === "fixed" && one.rows.some(({ id }) => id === "income-own")))
    return values;
  const made = new Map(values);
  for (const own of OWN) {
    const key = `T1/income-${own}/income-amount`;
    const sum = (made.get("T1/income-own/income-amount") ?? 0) + (made.get(key) ?? 0);
    made.delete(key);
    if (sum !== 0) made.set("T1/income-own/income-amount", sum);
  }
  return made;
}
