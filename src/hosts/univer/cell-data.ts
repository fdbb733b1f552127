import { CellValueType } from "@univerjs/core";
import type { ICellData, Nullable } from "@univerjs/core";
import { ErrorType } from "@univerjs/engine-formula";
import type { Scalar } from "../../core/book/book";

/** What a cell holds, every part named, so that nothing of what it held before is left. */
export interface CellContent extends Required<Pick<ICellData, "v" | "f" | "si" | "p" | "custom">> {
  t: NonNullable<ICellData["t"]> | null;
}

/** What the grid carries along with a cell beside what it knows of. */
export interface CellCustom {
  /** The value is this error, not its letters. */
  readonly error?: string;
  /** A formula that the grid cannot calculate; the cell shows the result that the file has. */
  readonly kept?: string;
  /** See `Sheet.unbound`. */
  readonly isUnbound?: true;
  /** What a person wrote beside the cell. */
  readonly note?: string;
}

const BLANK: CellContent = { v: null, t: null, f: null, si: null, p: null, custom: null };

const ERRORS: ReadonlySet<string> = new Set(Object.values(ErrorType));

/**
 * A cell that holds a value. The type is always given: without one the grid makes numbers of codes,
 * and text of numbers behind its back. It has no type for an error, which is therefore noted beside
 * the text to tell `#N/A` the error from `#N/A` the words.
 */
export function contentOf(value: Scalar): CellContent {
  if (value === null || value === "") return BLANK;
  if (typeof value === "number") return { ...BLANK, v: value, t: CellValueType.NUMBER };
  if (typeof value === "boolean") {
    return { ...BLANK, v: value ? 1 : 0, t: CellValueType.BOOLEAN };
  }
  if (typeof value === "string") return { ...BLANK, v: value, t: CellValueType.STRING };
  return { ...BLANK, v: value.err, t: CellValueType.STRING, custom: { error: value.err } };
}

/** A cell with a formula, and its last known result. */
export function formulaContent(formula: string, result: Scalar = null): CellContent {
  return { ...contentOf(result), f: formula, custom: null };
}

/** A cell with a formula that stays as it is, and the result that stays with it. */
export function keptContent(formula: string, result: Scalar): CellContent {
  const content = contentOf(result);
  return { ...content, custom: { ...content.custom, kept: formula } };
}

export function customOf(cell: Nullable<ICellData>): CellCustom {
  return (cell?.custom as Nullable<CellCustom>) ?? {};
}

/** The value of a cell in the core's terms. */
export function valueOf(cell: Nullable<ICellData>): Scalar {
  if (cell === null || cell === undefined) return null;
  const rich = richText(cell);
  if (rich !== null) return rich === "" ? null : rich;
  const { v, t } = cell;
  if (v === null || v === undefined || v === "") return null;
  if (t === CellValueType.BOOLEAN) return v === true || Number(v) === 1;
  if (t === CellValueType.NUMBER) return Number(v);
  if (typeof v === "string" && isError(cell, v)) return { err: v };
  return typeof v === "string" && t === undefined ? v : scalarOf(v, t);
}

/** Whether a cell has content; one with a format alone has none. */
export function isFilled(cell: Nullable<ICellData>): boolean {
  if (cell === null || cell === undefined) return false;
  return hasFormula(cell) || customOf(cell).kept !== undefined || valueOf(cell) !== null;
}

function hasFormula({ f, si }: ICellData): boolean {
  return isSome(f) || isSome(si);
}

function scalarOf(v: string | number | boolean, t: ICellData["t"]): Scalar {
  return t === CellValueType.STRING || t === CellValueType.FORCE_STRING ? String(v) : v;
}

function isError(cell: ICellData, text: string): boolean {
  return hasFormula(cell) ? ERRORS.has(text) : customOf(cell).error === text;
}

function isSome(text: Nullable<string>): boolean {
  return text !== null && text !== undefined && text !== "";
}

/** The words of a cell that was typed with line breaks or with formats inside of the text. */
function richText({ p }: ICellData): string | null {
  const stream = p?.body?.dataStream;
  if (stream === undefined) return null;
  return stream.replace(/\r\n$/u, "").replaceAll("\r", "\n");
}
