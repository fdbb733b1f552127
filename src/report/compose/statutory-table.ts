import type { Book, Sheet } from "../../core/book/book";
import { columnPaths, headerDepth } from "../../core/layout/header";
import type { Column, HeaderNode, TableLayout } from "../../core/layout/layout";
import type { LocatedTable } from "../../core/locate/disclosure";
import { makeGrid, type Grid } from "../../core/locate/grid";
import type { ReportTexts } from "../../locale/locale";
import type { ColumnMeaning, TableBlock, TableCell } from "../model";
import { oneLine, printedAmount, tidy } from "./printed";
import { bodyCell, tableCell } from "./table-cell";

/** Width of a column that the layout does not know. */
const EXTRA_WIDTH = 11;

/** A statutory table with the head of its layout and every row the sheet has. */
export function statutoryTable(book: Book, table: LocatedTable, texts: ReportTexts): TableBlock {
  const { layout } = table;
  const sheet = book.sheets.find(({ name }) => name === table.sheet);
  const grid = sheet === undefined ? null : makeGrid(sheet);
  const columns = columnPaths(layout.header).map(({ column }) => column);
  const rows = sheet === undefined || grid === null ? [] : bodyRows(sheet, grid, table, columns);
  const blankRow = [...columns, ...table.extraColumns].map(() => tableCell(""));
  return {
    kind: "table",
    id: layout.id,
    title: table.title === null ? layout.title : oneLine(table.title.text),
    captionLeft: captionLeft(table),
    captionRight: captionRight(table, texts),
    widths: [...columns.map(({ width }) => width), ...table.extraColumns.map(() => EXTRA_WIDTH)],
    head: headRows(layout, table),
    body: rows.length === 0 ? [blankRow] : rows,
    notes: table.notices.map(({ text }) => oneLine(text)),
    orientation: layout.orientation,
    meaning: {
      unit: table.unit ?? layout.unit,
      columns: [
        ...columns.map((column) => meaningOf(layout, column)),
        ...table.extraColumns.map(() => null),
      ],
    },
  };
}

function meaningOf({ blocks }: TableLayout, { id, role }: Column): ColumnMeaning {
  const coded = blocks.find(
    (block) => block.kind === "coded" && (block.code === id || block.name === id),
  );
  return { role, classification: coded?.kind === "coded" ? coded.classification : null };
}

function captionLeft({ entity }: LocatedTable): string {
  return entity === null ? "" : `${entity.value.code ?? ""}${entity.value.name}`;
}

function captionRight({ year, unit, layout }: LocatedTable, texts: ReportTexts): string {
  const stated = year === null ? [] : [texts.year(year.value)];
  return [...stated, texts.money(unit ?? layout.unit)].join("　");
}

/** The head of the layout, one row a level, then the 栏次 row. */
function headRows(layout: TableLayout, table: LocatedTable): TableCell[][] {
  const depth = headerDepth(layout.header);
  const rows: TableCell[][] = Array.from({ length: depth }, () => []);
  const place = (nodes: readonly HeaderNode[], level: number): void => {
    for (const node of nodes) {
      if ("columns" in node) {
        const colSpan = columnPaths(node.columns).length;
        rows[level]?.push(tableCell(node.label, { colSpan, bold: true }));
        place(node.columns, level + 1);
      } else rows[level]?.push(tableCell(node.label, { rowSpan: depth - level, bold: true }));
    }
  };
  place(layout.header, 0);
  for (const { label } of table.extraColumns) {
    rows[0]?.push(tableCell(label, { rowSpan: depth, bold: true }));
  }
  const numbers = columnPaths(layout.header).map(({ column }) =>
    tableCell(column.number === null ? "栏次" : String(column.number)),
  );
  return [...rows, [...numbers, ...table.extraColumns.map(() => tableCell(""))]];
}

function bodyRows(
  sheet: Sheet,
  grid: Grid,
  table: LocatedTable,
  columns: readonly Column[],
): TableCell[][] {
  return table.dataRows.map((row) => [
    ...columns.map((column) => {
      const at = table.columns.get(column.id);
      return at === undefined ? tableCell("") : printCell(sheet, grid, table, column, row, at);
    }),
    ...table.extraColumns.map(({ column }) =>
      bodyCell(tidy(grid.raw(row, column)), "center", sheet.name, row, column),
    ),
  ]);
}

function printCell(
  sheet: Sheet,
  grid: Grid,
  table: LocatedTable,
  column: Column,
  row: number,
  at: number,
): TableCell {
  if (column.role === "amount") {
    const unit = table.unit ?? table.layout.unit;
    return bodyCell(printedAmount(sheet, row, at, unit), "right", sheet.name, row, at);
  }
  const text = tidy(grid.raw(row, at));
  if (column.role === "serial") return bodyCell(text, "center", sheet.name, row, at);
  const block = table.layout.blocks.findIndex(
    (candidate) => candidate.kind === "fixed" && candidate.item === column.id,
  );
  const located = table.rows.find(
    (candidate) => candidate.sheetRow === row && (block === -1 || candidate.block === block),
  );
  const fixed = located?.fixed ?? null;
  const isSum = fixed?.bold === true || (located !== undefined && located.code === null && !fixed);
  return {
    ...bodyCell(text, fixed?.bold === true ? "center" : "left", sheet.name, row, at),
    indent: fixed?.indent ?? 0,
    bold: isSum,
  };
}
