import { headParts } from "../head";
import { escapeMarkup } from "../markup";
import type { ColumnMeaning, TableBlock, TableCell } from "../model";
import { layGrid, type Grid, type Place } from "../grid";

/** Number of columns under each head of the first row that names columns. */
export function columnGroups(table: TableBlock): readonly number[] {
  const { over } = headParts(table);
  const top = headGrid(table)[over.length] ?? [];
  const groups: number[] = [];
  for (let column = 0; column < table.widths.length;) {
    const place = top[column];
    const span = place?.kind === "cell" ? place.cell.colSpan : 1;
    groups.push(span);
    column += span;
  }
  return groups;
}

/** The head of a table. What only numbers the columns or stands over them is no header cell. */
export function headRows(table: TableBlock): string[] {
  const { over, labels } = headParts(table);
  return headGrid(table).map((places, row) => {
    const level = row - over.length;
    const names = level >= 0 && level < labels.length;
    const cells = cornersOf(places).map(({ cell }) => {
      if (!names || cell.text === "") return cellMarkup("td", cell, "");
      // A group is what one <colgroup> holds; a narrower span names its columns one by one.
      const isGroup = level === 0 && cell.colSpan > 1;
      return cellMarkup("th", cell, ` scope="${isGroup ? "colgroup" : "col"}"`);
    });
    return `<tr>${cells.join("")}</tr>`;
  });
}

/** The body of a table. What names a row is its header cell. */
export function bodyRows(table: TableBlock): string[] {
  const grid = layGrid(table.body, table.widths.length, `${table.id} body`);
  return grid.map((places) => {
    const cells = cornersOf(places).map(({ cell, column }) =>
      namesRow(cell, column, table)
        ? cellMarkup("th", cell, ' scope="row"')
        : cellMarkup("td", cell, ""),
    );
    return `<tr>${cells.join("")}</tr>`;
  });
}

function headGrid(table: TableBlock): Grid {
  return layGrid(table.head, table.widths.length, `${table.id} head`);
}

function cornersOf(places: readonly Place[]): { cell: TableCell; column: number }[] {
  return places.flatMap((place, column) =>
    place.kind === "cell" ? [{ cell: place.cell, column }] : [],
  );
}

const NAMING: ReadonlySet<ColumnMeaning["role"]> = new Set(["code", "name", "item"]);

/** 科目 and items name a row; where no layout says what is what, the first column does. */
function namesRow({ text, align }: TableCell, column: number, { meaning }: TableBlock): boolean {
  if (text === "") return false;
  const known = meaning?.columns[column];
  if (meaning === undefined) return column === 0 && align !== "right";
  return known !== undefined && known !== null && NAMING.has(known.role);
}

function cellMarkup(name: "th" | "td", cell: TableCell, scope: string): string {
  const { text, align, colSpan, rowSpan, indent, bold } = cell;
  const classes = [...(align === "center" ? [] : [`bd-${align}`]), ...(bold ? ["bd-bold"] : [])];
  const attributes = [
    scope,
    classes.length === 0 ? "" : ` class="${classes.join(" ")}"`,
    colSpan === 1 ? "" : ` colspan="${colSpan}"`,
    rowSpan === 1 ? "" : ` rowspan="${rowSpan}"`,
    // On top of the padding that every cell has.
    indent === 0 ? "" : ` style="padding-left:${indent + 0.4}em"`,
  ];
  return `<${name}${attributes.join("")}>${linesMarkup(text)}</${name}>`;
}

/** Text that may hold line breaks. */
export function linesMarkup(text: string): string {
  return escapeMarkup(text).replace(/\r?\n/gu, "<br>");
}
