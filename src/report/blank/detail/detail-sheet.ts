import type { Rect } from "../../../core/book/book";
import type { CellList, NewCell, NewSheet } from "../../../core/book/new-sheet";
import type { DetailColumn, DetailForm } from "../../../core/layout/detail";
import type { Unit } from "../../../core/money/unit";
import type { Stated } from "../heading";
import type { TablePlan } from "../plan";
import type { CodesSheet } from "./codes-sheet";
import { hintFormula } from "./hint-formula";
import { labelOf, type DetailLine } from "./line";
import { nameFormula } from "./name-formula";
import { DETAIL_COLUMNS, detailColumn, FIRST_LINE } from "./place";

/** Widths of the columns in characters. */
const WIDTHS: Readonly<Record<DetailColumn, number>> = {
  serial: 7,
  code: 11,
  "code-name": 34,
  economic: 11,
  "economic-name": 30,
  source: 24,
  carried: 14,
  use: 20,
  amount: 16,
  remark: 20,
  hint: 26,
};

/** Rows over the head: title, guide and caption. */
const [TITLE, GUIDE, CAPTION, HEAD] = [0, 1, 2, 3] as const;
const LAST = DETAIL_COLUMNS.length - 1;

interface Making {
  readonly form: DetailForm;
  readonly lines: readonly DetailLine[];
  readonly room: number;
  readonly unit: Unit;
  readonly plans: readonly TablePlan[];
  readonly codes: CodesSheet;
  readonly stated: Stated;
  readonly isProtected: boolean;
}

/** The sheet of the 明细: the lines that are known, then room for more. */
export function detailSheet(making: Making): NewSheet {
  const { form, room, isProtected } = making;
  const rows = Array.from({ length: room }, (_, at) => lineCells(making, at));
  return {
    name: form.sheet,
    orientation: "landscape",
    widths: DETAIL_COLUMNS.map((column) => WIDTHS[column]),
    frozenRows: FIRST_LINE,
    merges: [across(TITLE, 0, LAST), across(GUIDE, 0, LAST), ...captionMerges()],
    cells: [...headCells(making), ...rows.flat()],
    lists: listsOf(making),
    isProtected,
  };
}

function across(row: number, c0: number, c1: number): Rect {
  return { r0: row, c0, r1: row, c1 };
}

/** The unit over the codes, the year over the sources, the unit of money at the right end. */
const YEAR_AT = detailColumn("source");

function captionMerges(): Rect[] {
  return [across(CAPTION, 0, YEAR_AT - 1), across(CAPTION, YEAR_AT, LAST - 1)];
}

function headCells({ form, unit, stated }: Making): NewCell[] {
  const { entity, year, texts } = stated;
  const caption = { row: CAPTION, look: "caption" } as const;
  return [
    { row: TITLE, column: 0, value: form.title, look: "title" },
    { row: GUIDE, column: 0, value: form.guide, look: "note" },
    { ...caption, column: 0, value: `${entity.code}${entity.name}` },
    { ...caption, column: YEAR_AT, value: texts.year(year) },
    { row: CAPTION, column: LAST, value: texts.money(unit), look: "caption-right" },
    ...DETAIL_COLUMNS.map((column, at): NewCell => ({
      row: HEAD,
      column: at,
      value: form.heads[column],
      look: "head",
    })),
  ];
}

function lineCells({ form, lines, plans, codes }: Making, at: number): NewCell[] {
  const row = FIRST_LINE + at;
  const line = lines[at];
  // Over lines that are given nobody has worked the formulas out yet.
  const result = line === undefined ? "" : null;
  const { functional, economic } = codes.places;
  const cells: Readonly<Record<DetailColumn, Omit<NewCell, "row" | "column">>> = {
    serial: { value: at + 1, look: "serial" },
    code: { value: line?.code ?? null, look: "input-text" },
    "code-name": {
      value: result,
      formula: nameFormula(row, detailColumn("code"), functional),
      look: "label",
    },
    economic: { value: line?.economic ?? null, look: "input-text" },
    "economic-name": {
      value: result,
      formula: nameFormula(row, detailColumn("economic"), economic),
      look: "label",
    },
    source: {
      value: line === undefined ? null : labelOf(form.sources, line.source),
      look: "input-text",
    },
    carried: { value: line?.isCarried === true ? form.carried : null, look: "input-text" },
    use: { value: line === undefined ? null : labelOf(form.uses, line.use), look: "input-text" },
    amount: { value: line?.amount ?? null, look: "input" },
    remark: { value: null, look: "input-text" },
    hint: { value: result, formula: hintFormula(form, plans, row), look: "label" },
  };
  return DETAIL_COLUMNS.map((column, index) => ({ row, column: index, ...cells[column] }));
}

/** The lists offered: 科目 may lie outside of theirs, as no catalogue is complete. */
function listsOf({ form, room, codes }: Making): CellList[] {
  const list = (column: DetailColumn, from: CellList["from"], isStrict: boolean): CellList => {
    const at = detailColumn(column);
    return { rect: { r0: FIRST_LINE, c0: at, r1: FIRST_LINE + room - 1, c1: at }, from, isStrict };
  };
  return [
    list("code", codes.places.functional.lowest, false),
    list("economic", codes.places.economic.lowest, false),
    list(
      "source",
      form.sources.map(({ label }) => label),
      true,
    ),
    list("carried", [form.carried], true),
    list(
      "use",
      form.uses.map(({ label }) => label),
      true,
    ),
  ];
}
