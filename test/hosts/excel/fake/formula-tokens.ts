import { columnName, parseA1 } from "../../../../src/core/book/address";

export interface Reference {
  /** Null for the sheet the formula stands on. */
  readonly sheet: string | null;
  readonly row: number;
  readonly column: number;
  readonly fixedRow: boolean;
  readonly fixedColumn: boolean;
}

export type Token =
  | { readonly kind: "number"; readonly text: string }
  | { readonly kind: "string"; readonly text: string }
  | { readonly kind: "name"; readonly text: string }
  | { readonly kind: "sign"; readonly text: string }
  | { readonly kind: "reference"; readonly text: string; readonly to: Reference };

const TOKEN = new RegExp(
  [
    String.raw`(?<string>"(?:[^"]|"")*")`,
    String.raw`(?<reference>(?:(?:'(?:[^']|'')*'|[\p{L}\p{N}_.]+)!)?\$?[A-Z]{1,3}\$?[1-9]\d*(?![\p{L}\p{N}_.(]))`,
    String.raw`(?<number>\d+(?:\.\d*)?)`,
    String.raw`(?<name>[\p{L}_][\p{L}\p{N}_.]*)`,
    String.raw`(?<sign>\S)`,
  ].join("|"),
  "gu",
);

/** The tokens of a formula without its leading `=`. */
export function tokensOf(formula: string): Token[] {
  return [...formula.slice(1).matchAll(TOKEN)].map(({ 0: text, groups = {} }): Token => {
    if (groups["string"] !== undefined) return { kind: "string", text };
    if (groups["number"] !== undefined) return { kind: "number", text };
    if (groups["name"] !== undefined) return { kind: "name", text };
    if (groups["reference"] !== undefined)
      return { kind: "reference", text, to: referenceIn(text) };
    return { kind: "sign", text };
  });
}

/** A reference as it is written in a formula. */
export function referenceText(to: Reference): string {
  const sheet = to.sheet === null ? "" : `'${to.sheet.replaceAll("'", "''")}'!`;
  const column = `${to.fixedColumn ? "$" : ""}${columnName(to.column)}`;
  return `${sheet}${column}${to.fixedRow ? "$" : ""}${to.row + 1}`;
}

function referenceIn(text: string): Reference {
  const bang = text.lastIndexOf("!");
  const cell = text.slice(bang + 1);
  const at = parseA1(cell);
  if (at === null) throw new Error(`no cell in ${text}`);
  const name = bang === -1 ? null : text.slice(0, bang).replace(/^'|'$/g, "").replaceAll("''", "'");
  return {
    sheet: name,
    row: at.row,
    column: at.column,
    fixedColumn: cell.startsWith("$"),
    fixedRow: cell.lastIndexOf("$") > 0,
  };
}
