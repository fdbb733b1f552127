import type { SheetNotes } from "../core/host";
import type { Locale } from "./locale";

/** What cannot be seen in a workbook; null where that is not known. */
export interface ConcealedNames {
  readonly sheets: readonly string[];
  /** Rows and columns of what is published, e.g. `02收入总表!9:9`. */
  readonly lines: readonly string[] | null;
  readonly notes: readonly SheetNotes[] | null;
}

/** One thing that may be concealed in a workbook. */
export interface ConcealedFact {
  readonly id: keyof ConcealedNames;
  /** It is known that there is nothing of it. */
  readonly isNone: boolean;
  readonly sentence: string;
}

/** Rows and columns named at most. */
const NAMED = 20;

/** A sentence each on hidden sheets, on hidden rows and columns, and on notes. */
export function concealedFacts(
  { sheets, lines, notes }: ConcealedNames,
  { concealed: texts, cli: { comma }, quoted }: Locale,
): ConcealedFact[] {
  const list = (names: readonly string[]): string => names.map(quoted).join(comma);
  const tellSheets = (names: readonly string[]): string => texts.sheets(list(names));
  const tellLines = (names: readonly string[]): string =>
    texts.lines(names.slice(0, NAMED).join(comma) + (names.length > NAMED ? "…" : ""));
  const tellNotes = (some: readonly SheetNotes[]): string => {
    const count = some.reduce((sum, { count: own }) => sum + own, 0);
    return texts.notes(count, list(some.map(({ sheet }) => sheet)));
  };
  return [
    { id: "sheets", ...fact(sheets, texts.noSheets, "", tellSheets) },
    { id: "lines", ...fact(lines, texts.noLines, texts.linesUnknown, tellLines) },
    { id: "notes", ...fact(notes, texts.noNotes, texts.notesUnknown, tellNotes) },
  ];
}

function fact<T>(
  found: readonly T[] | null,
  none: string,
  unknown: string,
  tell: (some: readonly T[]) => string,
): Omit<ConcealedFact, "id"> {
  if (found === null) return { isNone: false, sentence: unknown };
  if (found.length === 0) return { isNone: true, sentence: none };
  return { isNone: false, sentence: tell(found) };
}
