import type { IStyleData } from "@univerjs/core";
import type { BookLook, SheetLook } from "../../../core/book/look";
import { ownKeys, styleData } from "./style-data";
import type { StyleKey } from "./style-data";

/** The grid's name for a style of the file. It makes up names of six letters and digits for its own. */
export function styleId(number: number): string {
  return `x${number}`;
}

/** All styles of a file by their names in the grid. */
export function styleTable({ styles, sheets }: BookLook): Record<string, IStyleData> {
  const said = new Set<StyleKey>(
    bandStyles(sheets).flatMap((number) => ownKeys(styles[number] ?? {})),
  );
  return Object.fromEntries(
    styles.map((style, number) => [styleId(number), styleData(style, number, said)]),
  );
}

function bandStyles(sheets: readonly SheetLook[]): number[] {
  const bands = sheets.flatMap(({ rows, columns }) => [...rows, ...columns]);
  return [...new Set(bands.flatMap(({ style }) => style ?? []))];
}
