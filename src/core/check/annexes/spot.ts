import { toA1 } from "../../book/address";
import type { CellAt } from "../../book/book";
import type { CellPlace } from "../../finding/finding";
import type { AnnexKind } from "../../layout/annex-kind";
import type { DraftCell } from "../../ledger/ledger";
import { STATEMENT } from "../../ledger/statement-amounts";
import type { Deviation, Disclosure, StatementParagraph } from "../../locate/disclosure";
import { placeOf } from "../names";

/** A cell that a deviation names, with the words of its row and column. */
export interface Spot extends CellAt {
  /** `P`, `A` or `K`, the id of a statutory table, or `N` for the statement. */
  readonly table: string;
  readonly sheet: string;
  readonly words: { readonly row: string; readonly column: string };
}

/** The cell that a paragraph of the statement stands in, with what it speaks of. */
export function spotInStatement(paragraph: StatementParagraph, about = ""): Spot {
  const { sheet, row, column } = paragraph;
  return { table: STATEMENT, sheet, row, column, words: { row: about, column: "" } };
}

/** The cell of an amount of the tables. */
export function spotOfAmount(disclosure: Disclosure, cell: DraftCell): Spot {
  const { table, sheet, row, column } = cell;
  const words = placeOf(disclosure, cell);
  return { table, sheet, row, column, words: { row: words.row, column: words.column } };
}

/** The address of a spot with its sheet, as `sheet!A1`. */
export function addressOf({ sheet, row, column }: Pick<Spot, "sheet" | "row" | "column">): string {
  return `${sheet}!${toA1(row, column)}`;
}

/**
 * A deviation at a spot, listed under a table; the other spots are what it is compared with. Its
 * figures are words too: with another figure it is another deviation.
 */
export function deviationAtSpot(
  kind: AnnexKind,
  table: string,
  at: Spot,
  others: readonly Spot[],
  params: Deviation["params"],
  figures?: Deviation["figures"],
): Deviation {
  return {
    kind,
    table,
    sheet: at.sheet,
    row: at.row,
    column: at.column,
    rowKey: at.words.row === "" ? null : at.words.row,
    columnId: at.words.column === "" ? null : at.words.column,
    related: others.map(placeOfSpot),
    ...(figures === undefined ? { params } : { params: { ...params, ...said(figures) }, figures }),
  };
}

function said({ found, expected }: NonNullable<Deviation["figures"]>): Deviation["params"] {
  return { found, expected };
}

function placeOfSpot({ table, sheet, row, column, words }: Spot): CellPlace {
  return { sheet, cell: toA1(row, column), table, ...words };
}

const LONGEST = 40;

/** Words as they are quoted in a sentence: on one line and not too long. */
export function quoted(words: string): string {
  const line = words.replace(/\s+/gu, " ").trim();
  return line.length > LONGEST ? `${line.slice(0, LONGEST)}…` : line;
}
