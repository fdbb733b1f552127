import { columnName } from "../../core/book/address";
import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import type { Column } from "../../core/layout/layout";
import { inputKey } from "../../core/ledger/linear";
import type { BodyLine } from "./body";
import type { Formulas } from "./formulas";
import { headOf } from "./head";
import { headingOf, type Stated } from "./heading";
import { columnAt, HEADING_ROWS, lastRow, sheetRow, type TablePlan } from "./plan";
import { columnWidths } from "./widths";
import { emptyNote, NUMBERING } from "./words";

/** The sheet of a blank table. */
export function tableSheet(plan: TablePlan, formulas: Formulas, stated: Stated): NewSheet {
  const { layout, columns, lines, numbering } = plan;
  const widths = columnWidths(plan);
  const heading = headingOf(layout, stated, widths);
  const head = headOf(layout, HEADING_ROWS);
  const note = noteUnder(plan);
  return {
    name: plan.sheet,
    orientation: layout.orientation,
    widths,
    frozenRows: numbering + 1,
    merges: [
      ...heading.merges,
      ...head.merges,
      ...note.map(({ row }) => ({ r0: row, c0: 0, r1: row, c1: columns.length - 1 })),
    ],
    cells: [
      ...heading.cells,
      ...head.cells,
      ...columns.map((column, at): NewCell => ({
        row: numbering,
        column: at,
        value: column.number ?? NUMBERING,
        look: "numbering",
      })),
      ...lines.flatMap((line, at) =>
        columns.map((column) => bodyCell(plan, formulas, line, at, column)),
      ),
      ...note,
    ],
  };
}

function bodyCell(
  plan: TablePlan,
  formulas: Formulas,
  line: BodyLine,
  at: number,
  { id, role }: Column,
): NewCell {
  const row = sheetRow(plan, at);
  const column = columnAt(plan, id);
  const place = { row, column };
  if (role === "serial") return { ...place, ...serial(plan, line, at), look: "serial" };
  const block = plan.layout.blocks.findIndex((one) =>
    [...(one.kind === "fixed" ? [one.item] : [one.code, one.name]), ...one.amounts].includes(id),
  );
  const own = line[block];
  // Beside the longer of two blocks the shorter one has cells without an item.
  if (own === undefined || own === null) return { ...place, value: null, look: "label" };
  if (role === "amount") {
    const formula = formulas.get(inputKey({ sheet: plan.sheet, row, column }));
    if (formula === undefined) return { ...place, value: null, look: "input" };
    // What nothing has been typed into adds up to nothing, which a statutory table prints blank.
    return { ...place, value: null, formula, look: "total" };
  }
  if (role === "code") return { ...place, value: own.code, look: "code" };
  return {
    ...place,
    value: own.label,
    look: own.bold ? "label-bold" : "label",
    ...(own.indent > 0 ? { indent: own.indent } : {}),
  };
}

/** Fixed rows are numbered; rows of 科目 number themselves once they have a code. */
function serial(plan: TablePlan, line: BodyLine, at: number): Pick<NewCell, "value" | "formula"> {
  const codes = codeColumn(plan);
  if (codes === null || at === 0) return { value: at + 1 };
  const column = columnName(codes);
  const [first, own] = [sheetRow(plan, 1) + 1, sheetRow(plan, at) + 1];
  return {
    value: hasCode(line) ? at + 1 : null,
    formula: `=IF($${column}${own}="","",COUNTA($${column}$${first}:$${column}${own})+1)`,
  };
}

/** The note of an empty table. It goes when the first code is there: a filled table may not have it. */
function noteUnder(plan: TablePlan): NewCell[] {
  const { emptyNotice } = plan.layout;
  const codes = codeColumn(plan);
  if (emptyNotice === null || codes === null) return [];
  const note = emptyNote(emptyNotice);
  const column = columnName(codes);
  const area = `$${column}$${sheetRow(plan, 1) + 1}:$${column}$${lastRow(plan) + 1}`;
  const isEmpty = !plan.lines.some(hasCode);
  return [
    {
      row: lastRow(plan) + 1,
      column: 0,
      value: isEmpty ? note : "",
      formula: `=IF(COUNTA(${area})=0,"${note}","")`,
      look: "note",
    },
  ];
}

function hasCode(line: BodyLine): boolean {
  return line.some((row) => row !== null && row.code !== null);
}

function codeColumn(plan: TablePlan): number | null {
  const block = plan.layout.blocks.find((one) => one.kind === "coded");
  return block === undefined ? null : columnAt(plan, block.code);
}
