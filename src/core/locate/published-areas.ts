import type { Place } from "../book/book";
import type { Disclosure } from "./disclosure";

/** The parts of sheets that the report prints. */
export function publishedAreas({ tables, attachments, statement }: Disclosure): Place[] {
  const paragraphs = (statement?.sections ?? []).flatMap(({ heading, paragraphs: own }) => [
    heading,
    ...own,
  ]);
  return [
    ...tables.map(({ sheet, rect }) => ({ sheet, ...rect })),
    ...attachments.map(({ grid, first, last }) => ({
      sheet: grid.sheet.name,
      ...{ ...grid.used, r0: first, r1: last },
    })),
    ...paragraphs.map(({ sheet, row, column }) => ({
      sheet,
      ...{ r0: row, c0: column, r1: row, c1: column },
    })),
  ];
}
