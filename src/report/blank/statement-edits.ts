import { valueAt, type Book, type Sheet } from "../../core/book/book";
import { isInside } from "../../core/book/rects";
import type { Edit } from "../../core/host";
import { readAmounts } from "../../core/ledger/cells";
import type { Disclosure, LocatedSection, StatementParagraph } from "../../core/locate/disclosure";
import { wordsOfLine, type NarrativeLine } from "../../core/narrative/inline";
import { narrate } from "../../core/narrative/narrate";
import { hasOwnWords } from "../../core/narrative/own-words";
import { statementSheet } from "./statement-sheet";

/**
 * The edits that write into the workbook what the report says of the sections without words of their
 * own: a sheet where there is no statement, else the cell under each heading, or that of the heading
 * where the one below is taken. None where there is nothing to write.
 */
export function statementEdits(book: Book, disclosure: Disclosure): Edit[] {
  const narrative = narrate(disclosure, readAmounts(book, disclosure));
  const { layout, entity, year, statement } = disclosure;
  if (narrative.sections.every(({ lines }) => lines.length === 0)) return [];
  if (statement === null) {
    const identity = { code: entity?.code ?? "", name: entity?.name ?? "" };
    const stated = { entity: identity, year: year ?? layout.year };
    return [{ kind: "sheet", sheet: statementSheet(layout, stated, narrative) }];
  }
  const sheet = book.sheets.find(({ name }) => name === statement.sheet);
  if (sheet === undefined) return [];
  const cells = new Cells(sheet);
  // From the last: what is put behind a heading moves the words after it.
  for (const { section, heading } of firstOfEach(statement.sections).reverse()) {
    const told = narrative.sections.find(({ id }) => id === section.id)?.lines ?? [];
    if (!hasOwnWords(disclosure, section.id)) cells.writeUnder(heading, told);
  }
  const isUntouched = statement.sections.every(
    ({ section }) => !hasOwnWords(disclosure, section.id),
  );
  if (statement.opening.length === 0 && isUntouched) {
    cells.writeUnder(statement.title, narrative.opening);
  }
  return cells.edits();
}

/** A heading may stand there twice; the words go under the first. */
function firstOfEach(sections: readonly LocatedSection[]): LocatedSection[] {
  return sections.filter(
    ({ section }, at) => sections.findIndex((one) => one.section === section) === at,
  );
}

/** The cells of a sheet that are written to, with their new texts. */
class Cells {
  readonly #sheet: Sheet;
  readonly #texts = new Map<string, { row: number; column: number; text: string }>();

  constructor(sheet: Sheet) {
    this.#sheet = sheet;
  }

  writeUnder(
    { row, column, offset, text: heading }: StatementParagraph,
    told: readonly NarrativeLine[],
  ): void {
    if (told.length === 0) return;
    const words = told.map(wordsOfLine).join("\n");
    const text = this.#textAt(row, column);
    const end = offset + heading.length;
    const isLast = text.slice(end).trim() === "";
    if (isLast && this.#isFree(row + 1, column)) this.#put(row + 1, column, words);
    else this.#put(row, column, `${text.slice(0, end)}\n${words}${text.slice(end)}`);
  }

  edits(): Edit[] {
    const { name } = this.#sheet;
    return [...this.#texts.values()].map(({ row, column, text }) => ({
      kind: "values",
      at: { sheet: name, r0: row, c0: column, r1: row, c1: column },
      values: [[text]],
    }));
  }

  #isFree(row: number, column: number): boolean {
    const cell = { r0: row, c0: column, r1: row, c1: column };
    const isMerged = this.#sheet.merges.some((merge) => isInside(cell, merge));
    return !isMerged && this.#textAt(row, column) === "";
  }

  #textAt(row: number, column: number): string {
    const value = valueAt(this.#sheet, row, column);
    const before = typeof value === "object" ? (value?.err ?? "") : String(value);
    return this.#texts.get(`${String(row)} ${String(column)}`)?.text ?? before;
  }

  #put(row: number, column: number, text: string): void {
    this.#texts.set(`${String(row)} ${String(column)}`, { row, column, text });
  }
}
