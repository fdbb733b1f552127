import { rectToA1, toA1 } from "../../src/core/book/address";
import type { Book } from "../../src/core/book/book";
import type { LayoutSet } from "../../src/core/layout/layout";
import { codeTree } from "../../src/core/ledger/code-tree";
import { locate } from "../../src/core/locate/locate";

/** A book in which the totals and 类 and 款 rows of its tables of codes are formulas over the rows below. */
export function withRollups(book: Book, layout: LayoutSet): Book {
  const { tables } = locate(book, layout);
  const sheets = book.sheets.map((sheet) => {
    const table = tables.find((one) => one.sheet === sheet.name);
    const block = table?.layout.blocks.find(({ kind }) => kind === "coded");
    if (table === undefined || block?.kind !== "coded") return sheet;
    const { children } = codeTree(table);
    const last = Math.max(...table.dataRows);
    const codes = table.columns.get(block.code)!;
    const formulas = sheet.formulas.map((line) => [...line]);
    for (const row of table.rows) {
      const isTotal = row.code === null;
      if (!isTotal && !children.has(row)) continue;
      for (const id of block.amounts) {
        const column = table.columns.get(id)!;
        const below = (at: number): string =>
          rectToA1({ r0: row.sheetRow + 1, c0: at, r1: last, c1: at });
        const code = isTotal ? "" : `,${toA1(row.sheetRow, codes)}`;
        formulas[row.sheetRow]![column] = `=BUDGET.ROLLUP(${below(codes)},${below(column)}${code})`;
      }
    }
    return { ...sheet, formulas };
  });
  return { sheets };
}
