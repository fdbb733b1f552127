import type { PrintedPlace } from "../../locale/unprintable";

/**
 * What a piece of text on a page belongs to. pdfmake carries it from the document definition to
 * the laid out lines, so that the pages can be checked and finished with knowledge of the report.
 */
export interface Mark {
  /** The whole text without white space: all of it must stand on the pages. */
  readonly text: string;
  /** Where the text stands in the report, for messages. */
  readonly where: string;
  /** The same for its user, who looks for it in the workbook. */
  readonly place: PrintedPlace;
  /** Whether the pages must have it; running heads are printed with each page or not at all. */
  readonly required: boolean;
  /** Repeated in full on every page of its table. */
  readonly repeats: boolean;
  /** Name of the place, when contents or bookmarks lead to it. */
  readonly anchor: string | null;
  /** In the contents: the place whose page number this text is, or whose title. */
  readonly entry: { readonly anchor: string; readonly isNumber: boolean } | null;
}

/** Whatever begins a new line: in Excel, in Word, and in Unicode. */
const LINE_BREAK = /\r\n?|[\v\f\u0085\u2028\u2029]/gu;

/**
 * Characters that print nothing and that no font needs to have: controls, hints for breaking lines
 * and joining letters, signs of direction, and selectors of a variant of the character before.
 */
const INVISIBLE = /(?!\n)[\p{Cc}\p{Default_Ignorable_Code_Point}\ufff9-\ufffb]/gu;

/**
 * The text as it is printed: line breaks of one kind, no tabs, nothing invisible, letters with
 * their accents as one character, and compatibility ideographs as the characters they stand for.
 */
export function printable(text: string): string {
  const plain = text.replace(LINE_BREAK, "\n").replace(/\t/gu, " ").replace(INVISIBLE, "");
  return plain.normalize("NFC");
}

/** White space is where lines may break, so it is left out when texts are compared. */
export function squeeze(text: string): string {
  return text.replace(/\s+/gu, "");
}

export function markOf(text: string, where: string, more: Partial<Mark> = {}): Mark {
  const plain = { required: true, repeats: false, anchor: null, entry: null };
  const place: PrintedPlace = { kind: "title", text };
  return { text: squeeze(printable(text)), where, place, ...plain, ...more };
}
