import { readFileSync } from "node:fs";
import type { Book, Sheet } from "../../src/core/book/book";
import type { NewCell, NewSheet } from "../../src/core/book/new-sheet";
import { writeWorkbook } from "../../src/hosts/file/write/write-workbook";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../test/support/books";
import { withRollups } from "../../test/support/rollups";
import { amongOtherSheets } from "../typing/books";
import { editsOf } from "../pane/books";

const CELLS = 90_000;

/** A file to open, and a cell of it with two contents of which the pane says different things. */
export interface BenchFile {
  readonly name: string;
  readonly bytes: Uint8Array;
  readonly edit: {
    readonly sheet: string;
    readonly cell: string;
    readonly typed: [string, string];
  };
}

export async function benchFiles(): Promise<BenchFile[]> {
  const sample = await sampleBook();
  const live = withRollups(sample, LAYOUT);
  const many = amongOtherSheets(sample, CELLS);
  return [
    {
      name: "the sample",
      bytes: new Uint8Array(readFileSync("samples/guangyang-2023.xlsx")),
      edit: editOf(sample),
    },
    { name: "the sample, totals as formulas", bytes: bytesOf(live), edit: editOf(live) },
    {
      name: "ten more sheets, 90,000 cells",
      bytes: bytesOf(many),
      edit: editOf(sample),
    },
  ];
}

/** A figure that is typed in a table, ten times what it was and what it was. */
function editOf(book: Book): BenchFile["edit"] {
  const [first] = editsOf(book, 1);
  if (first === undefined) throw new Error("nothing is typed in the book");
  const { sheet, cell, wrong, right } = first;
  return { sheet, cell, typed: [String(wrong), String(right)] };
}

function bytesOf({ sheets }: Book): Uint8Array {
  return writeWorkbook(sheets.map(newSheet));
}

function newSheet({ name, values, formulas, merges }: Sheet): NewSheet {
  return {
    name,
    orientation: "portrait",
    widths: (values[0] ?? []).map(() => 12),
    frozenRows: 0,
    merges,
    cells: values.flatMap((line, row) =>
      line.map((value, column): NewCell => {
        const formula = formulas[row]?.[column] ?? null;
        return { row, column, value, look: "label", ...(formula !== null && { formula }) };
      }),
    ),
  };
}
