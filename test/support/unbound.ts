import { parseA1 } from "../../src/core/book/address";
import type { Book, CellAt } from "../../src/core/book/book";
import { inReadingOrder } from "../../src/core/book/unbound";
import { changeSheet } from "./books";

/**
 * A book in which formulas, by `Sheet!A1`, were entered where our functions were not known. The
 * cells keep their values, and have to lie in what is used.
 */
export function withUnbound(book: Book, formulas: Readonly<Record<string, string>>): Book {
  return Object.entries(formulas).reduce((changed, [address, formula]) => {
    const [name = "", cell = ""] = address.split("!");
    const at = parseA1(cell)!;
    return withFormula(changed, name, at, formula, [at]);
  }, book);
}

/** The same with a formula that Excel knows. */
export function withBound(book: Book, address: string, formula: string): Book {
  const [name = "", cell = ""] = address.split("!");
  return withFormula(book, name, parseA1(cell)!, formula, []);
}

function withFormula(
  book: Book,
  name: string,
  { row, column }: CellAt,
  formula: string,
  unbound: readonly CellAt[],
): Book {
  return changeSheet(book, name, (sheet) => {
    const { r0, c0 } = sheet.used!;
    const formulas = sheet.formulas.map((line) => [...line]);
    formulas[row - r0]![column - c0] = formula;
    const cells = [...(sheet.unbound ?? []), ...unbound].sort(inReadingOrder);
    return { ...sheet, formulas, ...(cells.length === 0 ? {} : { unbound: cells }) };
  });
}
