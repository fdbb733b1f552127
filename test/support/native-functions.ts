import { Decimal } from "../../src/core/money/decimal";
import {
  amount,
  areEqual,
  cellsOf,
  isNumber,
  isRange,
  plain,
  single,
  total,
  wordsOf,
  type Argument,
  type Range,
  type Value,
} from "./formula-values";

/** The functions of every spreadsheet program that a new workbook uses. */
export const NATIVE: Readonly<Record<string, (given: readonly Argument[]) => Argument>> = {
  SUM: (given) => total(given.flatMap(cellsOf)),
  SUMIFS: ([amounts = null, ...conditions]) => {
    const tests = conditions.flatMap((area, index) => {
      if (index % 2 === 1) return [];
      return [{ cells: cellsOf(area), takes: matcher(single(conditions[index + 1] ?? null)) }];
    });
    return total(
      cellsOf(amounts).filter(
        (value, at) =>
          isNumber(value) && tests.every(({ cells, takes }) => takes(cells[at] ?? null)),
      ),
    );
  },
  COUNTIF: ([area = null, criterion = null]) =>
    count(cellsOf(area).filter(matcher(single(criterion)))),
  COUNT: (given) => count(given.flatMap(cellsOf).filter(isNumber)),
  COUNTA: (given) => count(given.flatMap(cellsOf).filter((value) => value !== null)),
  IF: ([condition, yes = null, no = null]) => (single(condition ?? null) === true ? yes : no),
  IFERROR: ([value = null, otherwise = null]) => (isError(single(value)) ? otherwise : value),
  AND: (given) => given.every((one) => single(one) === true),
  OR: (given) => given.some((one) => single(one) === true),
  ISNUMBER: ([value = null]) => isNumber(single(value)),
  LEN: ([value = null]) => new Decimal(wordsOf(single(value)).length),
  ROUND: ([value = null, places = null]) =>
    amount(single(value)).toDecimalPlaces(Number(plain(single(places)))),
  VLOOKUP: ([wanted = null, table = null, column = null]) => {
    const rows: Range = isRange(table) ? table : [[table]];
    const found = rows.find(([key = null]) => areEqual(key, single(wanted)));
    return found?.[Number(plain(single(column))) - 1] ?? { err: "#N/A" };
  },
};

function count(values: readonly Value[]): Decimal {
  return new Decimal(values.length);
}

function isError(value: Value): boolean {
  return value !== null && typeof value === "object" && "err" in value;
}

/** A criterion of SUMIFS: `<>` in front turns it round, `*` stands for any characters of a text. */
function matcher(criterion: Value): (value: Value) => boolean {
  const words = wordsOf(criterion);
  if (words.startsWith("<>")) {
    const same = matcher(words.slice(2));
    return (value) => !same(value);
  }
  if (!words.includes("*")) return (value) => value !== null && wordsOf(value) === words;
  const pieces = words.split("*").map((piece) => piece.replace(/[.+?^${}()|[\]\\]/gu, "\\$&"));
  const pattern = new RegExp(`^${pieces.join(".*")}$`, "u");
  // A pattern never finds a number.
  return (value) => typeof value === "string" && pattern.test(value);
}
