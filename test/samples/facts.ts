import { readFileSync } from "node:fs";

/** What another reader found in the published document, by position; a blank cell is "". */
export interface Facts {
  readonly tables: Readonly<Record<string, PrintedTable>>;
  readonly projectsTitle: string;
  readonly statementTitle: string;
  /** Headings and the paragraphs that state figures; free prose is not quoted. */
  readonly statement: readonly { readonly heading: string; readonly paragraphs: string[] }[];
  readonly terms: readonly string[];
  readonly decimals: {
    readonly total: number;
    readonly tables: Readonly<Record<string, string[]>>;
    readonly statement: readonly string[][];
    readonly counts: Readonly<Record<string, number>>;
  };
}

export interface PrintedTable {
  readonly title: string;
  readonly rows: readonly (readonly string[])[];
  readonly note?: string;
}

export const facts = JSON.parse(
  readFileSync(new URL("facts.json", import.meta.url), "utf8"),
) as Facts;

export const samples = new URL("../../samples/", import.meta.url);

export function decimalsIn(lines: readonly (readonly string[])[]): string[] {
  return lines.flat().flatMap((text) => text.match(/\d+\.\d+/g) ?? []);
}
