import { toA1 } from "../../core/book/address";
import { valueAt, type Book, type Sheet } from "../../core/book/book";
import { columnPaths } from "../../core/layout/header";
import type { Disclosure, LocatedRow, LocatedTable } from "../../core/locate/disclosure";
import { parseAmount } from "../../core/money/parse";
import type { Unit } from "../../core/money/unit";
import { CHART_TITLES } from "../charts/words";
import type { Bar, ChartBlock } from "../model";
import { printedAmount, tidy } from "./printed";

type ChartId = keyof typeof CHART_TITLES;

/** A table with the sheet it stands in. */
interface Place {
  readonly table: LocatedTable;
  readonly sheet: Sheet;
}

/** The lowest rows of table 9: what “三公” expenditure is made of. */
const SANGONG_PARTS: ReadonlySet<string> = new Set([
  "abroad",
  "vehicle-purchase",
  "vehicle-running",
  "reception",
]);

/**
 * Charts of income, expenditure and “三公” expenditure. Each shows the parts of one total as its table
 * prints them, in the order of the table; a part without a figure has no bar.
 */
export function chartsOf(disclosure: Disclosure, book: Book): ChartBlock[] {
  const withRows = (
    id: ChartId,
    tableId: string,
    columnId: string,
    isPart: (row: LocatedRow) => boolean,
  ): ChartBlock[] => {
    const place = placeOf(disclosure, book, tableId);
    if (place === null) return [];
    const rows = place.table.rows.filter(isPart);
    return chart(
      id,
      place,
      rows.flatMap((row) => bar(place, row, columnId, partName(row.label))),
    );
  };
  return [
    ...withRows("income", "T1", "income-amount", ({ fixed }) => fixed?.group === "income"),
    ...withRows("expenditure-class", "T1", "amount", ({ fixed }) => fixed?.group === "class"),
    ...kindChart(placeOf(disclosure, book, "T3")),
    ...withRows("sangong", "T9", "total", ({ key }) => SANGONG_PARTS.has(key)),
  ];
}

/** The columns of the total row of table 3 beside the total itself. */
function kindChart(place: Place | null): ChartBlock[] {
  const total = place?.table.rows.find(({ key }) => key === "total");
  if (place === null || total === undefined) return [];
  const kinds = columnPaths(place.table.layout.header)
    .map(({ column }) => column)
    .filter(({ role, id }) => role === "amount" && id !== "total");
  return chart(
    "expenditure-kind",
    place,
    kinds.flatMap(({ id, label }) => bar(place, total, id, label)),
  );
}

function placeOf({ tables }: Disclosure, book: Book, id: string): Place | null {
  const table = tables.find(({ layout }) => layout.id === id);
  const sheet = book.sheets.find(({ name }) => name === table?.sheet);
  return table === undefined || sheet === undefined ? null : { table, sheet };
}

function chart(id: ChartId, { table }: Place, bars: readonly Bar[]): ChartBlock[] {
  if (bars.length === 0) return [];
  return [{ kind: "chart", id, title: CHART_TITLES[id], unit: unitOf(table), bars }];
}

/** A bar for a cell that holds an amount; words in its place are no figure. */
function bar({ table, sheet }: Place, row: LocatedRow, columnId: string, label: string): Bar[] {
  const column = table.columns.get(columnId);
  if (column === undefined) return [];
  const unit = unitOf(table);
  const isAmount = parseAmount(valueAt(sheet, row.sheetRow, column), unit).kind === "amount";
  const figure = printedAmount(sheet, row.sheetRow, column, unit);
  if (!isAmount || figure === "") return [];
  return [{ label, figure, from: { sheet: sheet.name, cell: toA1(row.sheetRow, column) } }];
}

function unitOf({ unit, layout }: LocatedTable): Unit {
  return unit ?? layout.unit;
}

/** A label without its number and 其中, which say where it stood in the table. */
function partName(label: string): string {
  return tidy(label).replace(/^(?:[一二三四五六七八九十]+、|其中[:：])\s*/u, "");
}
