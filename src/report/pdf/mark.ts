/**
 * What a piece of text on a page belongs to. pdfmake carries it from the document definition to
 * the laid out lines, so that the pages can be checked and finished with knowledge of the report.
 */
export interface Mark {
  /** The whole text without white space: all of it must stand on the pages. */
  readonly text: string;
  /** Where the text stands in the report, for messages. */
  readonly where: string;
  /** Whether the pages must have it; running heads are printed with each page or not at all. */
  readonly required: boolean;
  /** Repeated in full on every page of its table. */
  readonly repeats: boolean;
  /** Stands in a ruled cell and is centred between the rules above and below it. */
  readonly boxed: boolean;
  /** In the rows that a cell reaches down into: the mark of that cell. */
  readonly continues: Mark | null;
  /** Name of the place, when contents or bookmarks lead to it. */
  readonly anchor: string | null;
  /** In the contents: the place whose page number this text is, or whose title. */
  readonly entry: { readonly anchor: string; readonly isNumber: boolean } | null;
}

/** Characters that print nothing and that no font needs to have. */
const INVISIBLE = /[\u00ad\u200b-\u200f\u2060\ufeff]/gu;

/** The text as it is printed: line breaks of one kind, no tabs, nothing invisible. */
export function printable(text: string): string {
  return text.replace(/\r\n?/gu, "\n").replace(/\t/gu, " ").replace(INVISIBLE, "");
}

/** White space is where lines may break, so it is left out when texts are compared. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}

export function markOf(text: string, where: string, more: Partial<Mark> = {}): Mark {
  const plain = { required: true, repeats: false, boxed: false };
  const nowhere = { continues: null, anchor: null, entry: null };
  return { text: squeeze(printable(text)), where, ...plain, ...nowhere, ...more };
}
