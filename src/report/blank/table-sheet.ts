import { columnName } from "../../core/book/address";
import type { CellList, NewCell, NewSheet } from "../../core/book/new-sheet";
import type { Column } from "../../core/layout/layout";
import { inputKey } from "../../core/ledger/linear";
import type { BodyLine } from "./body";
import type { CodesSheet } from "./detail/codes-sheet";
import { nameFormula } from "./detail/name-formula";
import type { Formulas } from "./formulas";
import { headOf } from "./head";
import { headingOf, type Stated } from "./heading";
import { columnAt, HEADING_ROWS, lastRow, sheetRow, type TablePlan } from "./plan";
import { columnWidths } from "./widths";
import { emptyNote, NUMBERING } from "./words";

/** What the sheets of all tables are made with. */
export interface TableMaking {
  readonly stated: Stated;
  readonly formulas: Formulas;
  /** Where codes are offered and names found, where the workbook has a sheet of codes. */
  readonly codes: CodesSheet | null;
  /** Whether the results of the formulas over nothing hold. */
  readonly isWorkedOut: boolean;
  readonly isProtected: boolean;
}

/** The sheet of a blank table. */
export function tableSheet(plan: TablePlan, making: TableMaking): NewSheet {
  const { layout, columns, lines, numbering } = plan;
  const widths = columnWidths(plan);
  const heading = headingOf(layout, making.stated, widths);
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
        columns.map((column) => bodyCell(plan, making, line, at, column)),
      ),
      ...note,
    ],
    lists: codeLists(plan, making.codes),
    isProtected: making.isProtected,
  };
}

function bodyCell(
  plan: TablePlan,
  making: TableMaking,
  line: BodyLine,
  at: number,
  { id, role }: Column,
): NewCell {
  const row = sheetRow(plan, at);
  const column = columnAt(plan, id);
  const place = { row, column };
  if (role === "serial") return { ...place, ...serial(plan, line, at), look: "serial" };
  const index = plan.layout.blocks.findIndex((one) =>
    [...(one.kind === "fixed" ? [one.item] : [one.code, one.name]), ...one.amounts].includes(id),
  );
  const own = line[index];
  const block = plan.layout.blocks[index];
  // Beside the longer of two blocks the shorter one has cells without an item.
  if (own === undefined || own === null) return { ...place, value: null, look: "label" };
  const isFree = own.key === null && block?.kind === "coded";
  if (role === "amount") {
    const formula = making.formulas.get(inputKey({ sheet: plan.sheet, row, column }));
    // Where a 明细 gives the amounts, one that it does not give is not there to be typed.
    const look = making.codes === null ? "input" : "total";
    if (formula === undefined) return { ...place, value: null, look };
    // What nothing has been typed into adds up to nothing; a row without a code does not even begin.
    const result = isFree ? "" : 0;
    return { ...place, value: making.isWorkedOut ? result : null, formula, look: "total" };
  }
  const open = isFree ? { isOpen: true } : {};
  if (role === "code") return { ...place, ...open, value: own.code, look: "code" };
  if (isFree && making.codes !== null) {
    const codes = making.codes.places[block.classification];
    const formula = nameFormula(row, columnAt(plan, block.code), codes);
    return { ...place, ...open, value: "", formula, look: "label" };
  }
  return {
    ...place,
    ...open,
    value: own.label,
    look: own.bold ? "label-bold" : "label",
    ...(own.indent > 0 ? { indent: own.indent } : {}),
  };
}

/** Offers the 科目 in every row behind the total. */
function codeLists(plan: TablePlan, codes: CodesSheet | null): CellList[] {
  const block = plan.layout.blocks.find(({ kind }) => kind === "coded");
  if (codes === null || block?.kind !== "coded") return [];
  const column = columnAt(plan, block.code);
  const rect = { r0: sheetRow(plan, 1), c0: column, r1: lastRow(plan), c1: column };
  return [{ rect, from: codes.places[block.classification].all, isStrict: false }];
}

/** Fixed rows are numbered; rows of 科目 number themselves once they have a code. */
function serial(plan: TablePlan, line: BodyLine, at: number): Pick<NewCell, "value" | "formula"> {
  const codes = codeColumn(plan);
  if (codes === null || at === 0) return { value: at + 1 };
  const column = columnName(codes);
  const [first, own] = [sheetRow(plan, 1) + 1, sheetRow(plan, at) + 1];
  return {
    value: hasCode(line) ? at + 1 : "",
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
