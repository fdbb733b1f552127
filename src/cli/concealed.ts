import type { Book, Rect } from "../core/book/book";
import { columnName } from "../core/book/address";
import { hiddenIn } from "../core/book/hidden-lines";
import type { BookLook } from "../core/book/look";
import type { Disclosure } from "../core/locate/disclosure";
import type { Locale } from "../locale/locale";

/** Rows and columns named at most. */
const NAMED = 20;

/** What cannot be seen in a workbook, in one block of lines; empty where all of it can be seen. */
export function concealedText(
  { sheets }: Book,
  look: BookLook,
  disclosure: Disclosure,
  { cli, quoted }: Locale,
): string {
  const { concealed: texts, comma } = cli;
  const hidden = sheets.filter(({ visibility }) => visibility !== "visible");
  const lines = hiddenLines(look, publishedAreas(disclosure));
  const noted = look.sheets.filter(({ notes }) => notes.length > 0);
  const count = noted.reduce((sum, { notes }) => sum + notes.length, 0);
  const names = (list: readonly { readonly name: string }[]): string =>
    list.map(({ name }) => quoted(name)).join(comma);
  const told = [
    ...(hidden.length === 0 ? [] : [texts.sheets(names(hidden))]),
    ...(lines.length === 0 ? [] : [texts.lines(named(lines, comma))]),
    ...(count === 0 ? [] : [texts.notes(count, names(noted))]),
  ];
  if (told.length === 0) return "";
  return [texts.heading, ...told.map((line) => `  ${line}`), ""].join("\n");
}

function named(lines: readonly string[], comma: string): string {
  return lines.slice(0, NAMED).join(comma) + (lines.length > NAMED ? "…" : "");
}

interface Area {
  readonly sheet: string;
  readonly rect: Rect;
}

/** The parts of sheets that the report prints. */
function publishedAreas({ tables, attachments, statement }: Disclosure): Area[] {
  const paragraphs = (statement?.sections ?? []).flatMap(({ heading, paragraphs: own }) => [
    heading,
    ...own,
  ]);
  return [
    ...tables,
    ...attachments.map(({ grid, first, last }) => ({
      sheet: grid.sheet.name,
      rect: { ...grid.used, r0: first, r1: last },
    })),
    ...paragraphs.map(({ sheet, row, column }) => ({
      sheet,
      rect: { r0: row, c0: column, r1: row, c1: column },
    })),
  ];
}

/** E.g. `02收入总表!9:9` and `02收入总表!D:D`, each once. */
function hiddenLines({ sheets }: BookLook, areas: readonly Area[]): string[] {
  const found = areas.flatMap(({ sheet, rect }) => {
    const own = sheets.find(({ name }) => name === sheet);
    if (own === undefined) return [];
    const { rows, columns } = hiddenIn(own, rect);
    return [
      ...rows.map((row) => `${sheet}!${String(row + 1)}:${String(row + 1)}`),
      ...columns.map(columnName).map((letters) => `${sheet}!${letters}:${letters}`),
    ];
  });
  return [...new Set(found)];
}
