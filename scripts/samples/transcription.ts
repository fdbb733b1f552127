import { readFileSync } from "node:fs";

/** What a column holds decides how its cells are written: as a number, a code or plain text. */
export type ColumnKind = "index" | "code" | "text" | "amount" | "count" | "number";

/** A head cell, or a head cell that stands over several columns. */
export type Head = string | { readonly label: string; readonly columns: readonly string[] };

/** A row as printed; a blank cell, or one covered by the cell above it, is null. */
export type Row = readonly (string | null)[];

export interface Table {
  readonly id: string;
  readonly title: string;
  readonly caption?: readonly string[];
  readonly header: readonly Head[];
  /** The 栏次 line of a statutory table. */
  readonly numbering?: readonly string[];
  readonly columns: readonly ColumnKind[];
  readonly rows: readonly Row[];
  readonly note?: string;
}

export interface ProjectTable extends Table {
  /** The label and the text of the 绩效目标 line. */
  readonly goal: readonly [string, string];
}

export interface Statement {
  readonly title: string;
  readonly opening: string;
  readonly sections: readonly {
    readonly heading: string;
    readonly paragraphs: readonly (string | { readonly heading: string })[];
  }[];
}

export interface Transcription {
  readonly organisation: { readonly code: string; readonly name: string; readonly table: Table };
  readonly statutory: {
    readonly year: string;
    readonly unit: string;
    readonly tables: readonly Table[];
  };
  readonly statement: Statement;
  readonly performance: {
    readonly overall: Table;
    readonly projectsTitle: string;
    readonly projects: readonly ProjectTable[];
  };
  readonly procurement: Table;
  readonly assets: Table;
  readonly glossary: {
    readonly title: string;
    readonly entries: readonly { readonly term: string; readonly text: string }[];
  };
}

/** Reads one disclosure from its folder of JSON files. */
export function readTranscription(folder: URL): Transcription {
  // The files are our own and pinned by test/samples, so their shape is stated here, not checked.
  const read = (name: string): unknown =>
    JSON.parse(readFileSync(new URL(`${name}.json`, folder), "utf8"));
  return {
    organisation: read("organisation"),
    statutory: read("tables"),
    statement: read("statement"),
    performance: read("performance"),
    procurement: read("procurement"),
    assets: read("assets"),
    glossary: read("glossary"),
  } as Transcription;
}
