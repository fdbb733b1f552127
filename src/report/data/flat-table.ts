import type { ColumnMeaning, Report, TableBlock } from "../model";
import { layGrid, type Grid, type Place } from "../grid";
import { headParts } from "../head";
import { columnNames } from "./column-names";
import { moneyOf } from "./money";
import { uniqueNames } from "./unique-names";

/** An entry of a data copy: what the report prints, and whether it is a number. */
export interface FlatCell {
  readonly text: string;
  readonly isNumber: boolean;
}

export type FlatType = "integer" | "number" | "string";

/** One column of a data copy. */
export interface FlatColumn {
  /** Its heads from the outermost down, joined with `/`; no two columns have the same. */
  readonly name: string;
  /** What every entry of it is. */
  readonly type: FlatType;
  /** What the layout says of it, null where there is none. */
  readonly meaning: ColumnMeaning | null;
}

/** A table of the report without spans: one row of heads, one entry a column and row. */
export interface FlatTable {
  /** Its id in the report, made different where two tables have the same. */
  readonly id: string;
  readonly title: string;
  /** 万元 or 元, empty where the table does not say. */
  readonly money: string;
  readonly columns: readonly FlatColumn[];
  /** Null where nothing is printed. */
  readonly rows: readonly (readonly (FlatCell | null)[])[];
  /** What stands over and under the grid in words. */
  readonly notes: readonly string[];
}

/** The tables of a report in their order. */
export function flatTables(report: Report): FlatTable[] {
  const blocks = report.parts.flatMap(({ sections }) =>
    sections.flatMap((section) =>
      section.blocks.filter((block): block is TableBlock => block.kind === "table"),
    ),
  );
  const ids = uniqueNames(
    blocks.map(({ id }) => id),
    (id, time) => `${id}-${String(time)}`,
  );
  return blocks.map((block, index) => flatTable(block, ids[index] ?? block.id));
}

function flatTable(table: TableBlock, id: string): FlatTable {
  const names = columnNames(table);
  const grid = layGrid(table.body, table.widths.length, `${table.id} body`);
  const isCode = names.map((name) => CODE_HEAD.test(name));
  const rows = filledRows(grid).map(({ places, row }) =>
    places.map((place, column) => {
      const meaning = table.meaning?.columns[column] ?? null;
      const canCount = meaning === null ? isCode[column] === false : COUNTING.has(meaning.role);
      return entryAt(place, row, column, canCount);
    }),
  );
  const columns = names.map((name, column): FlatColumn => {
    const meaning = table.meaning?.columns[column] ?? null;
    return { name, type: typeOf(rows, column, meaning), meaning };
  });
  const over = headParts(table).over.map((row) => row.map(({ text }) => text).join("："));
  return {
    id,
    title: table.title.replace(/\s+/gu, " "),
    money: moneyOf(table),
    columns,
    rows,
    notes: [...over, ...table.notes],
  };
}

/** Numbers of these columns are counted or added; a code only looks like one. */
const COUNTING: ReadonlySet<ColumnMeaning["role"]> = new Set(["serial", "amount"]);
const CODE_HEAD = /编码|编号|代码|目录序号/u;

/** A decimal as the report prints it. A zero before it, as codes may have, makes it words. */
const PLAIN_DECIMAL = /^-?(?:0|[1-9]\d*)(?:\.\d+)?$/u;

/** The rows that say something; an empty table prints one that does not. */
function filledRows(grid: Grid): { places: readonly Place[]; row: number }[] {
  return grid.flatMap((places, row) => {
    const isFilled = places.some((place) => place.kind === "cell" && place.cell.text !== "");
    return isFilled ? [{ places, row }] : [];
  });
}

/**
 * What a copy has at one position. Words over several rows are words of each of them; a figure
 * stands once, or it would be added twice.
 */
function entryAt(place: Place, row: number, column: number, canCount: boolean): FlatCell | null {
  if (place.kind === "empty" || place.cell.text === "") return null;
  const { text } = place.cell;
  const isNumber = canCount && PLAIN_DECIMAL.test(text);
  if (place.kind === "cell") return { text, isNumber };
  const isBelow = place.column === column && place.row < row;
  return isBelow && !isNumber ? { text, isNumber } : null;
}

function typeOf(
  rows: readonly (readonly (FlatCell | null)[])[],
  column: number,
  meaning: ColumnMeaning | null,
): FlatType {
  const entries = rows.flatMap((row) => row[column] ?? []);
  if (!entries.every(({ isNumber }) => isNumber)) return "string";
  if (meaning?.role === "amount") return "number";
  if (meaning?.role === "serial") return isWhole(entries) ? "integer" : "number";
  return entries.length === 0 ? "string" : "number";
}

function isWhole(entries: readonly FlatCell[]): boolean {
  return entries.every(({ text }) => !text.includes("."));
}
