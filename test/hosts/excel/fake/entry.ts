import type { CellData } from "./workbook-data";
import { FakeOfficeError } from "./fake-error";

const NUMBER = /^[+-]?[¥$]?(?:\d{1,3}(?:,\d{3})+|\d+|(?=\.\d))(?:\.\d*)?(?:e[+-]?\d+)?%?$/i;
const DATE =
  /^\d{1,4}[-/.年]\d{1,2}(?:[-/.月]\d{0,2}日?)?$|^\d{1,2}月\d{1,2}日$|^\d{1,2}:\d{2}(:\d{2})?$/;
const ERROR = /^#(?:REF!|VALUE!|N\/A|DIV\/0!|NAME\?|NUM!|NULL!)$/;
/** What a date is stored as; the fake keeps no calendar. */
const SOME_DAY = 45_000;

/**
 * What a cell holds after something was typed into it or written to it. Excel reads texts as numbers,
 * dates, formulas, truth values and errors wherever it can; an apostrophe or a text cell prevents it.
 */
export function entered(content: unknown, before: CellData): CellData {
  const cell = { ...before, formula: null };
  if (content === null || content === undefined) return before;
  if (content === "") return { ...cell, value: null };
  if (before.format === "@") return { ...cell, value: textOf(content) };
  if (typeof content === "number" || typeof content === "boolean")
    return { ...cell, value: content };
  if (typeof content !== "string") throw new FakeOfficeError("InvalidArgument", "Range.values");
  if (content.startsWith("'")) return { ...cell, value: content.slice(1) };
  if (content.startsWith("=")) return { ...cell, formula: content, value: null };
  const plain = content.normalize("NFKC").trim();
  if (NUMBER.test(plain)) return { ...cell, value: numberIn(plain) };
  if (DATE.test(plain)) return { ...cell, value: SOME_DAY, format: "yyyy/m/d" };
  if (/^[+\-@]/.test(plain)) return { ...cell, formula: `=${plain}`, value: { err: "#NAME?" } };
  if (ERROR.test(plain)) return { ...cell, value: { err: plain } };
  if (/^(true|false)$/i.test(plain)) return { ...cell, value: plain.toLowerCase() === "true" };
  return { ...cell, value: content };
}

function textOf(content: unknown): string {
  return typeof content === "boolean" ? String(content).toUpperCase() : String(content);
}

function numberIn(plain: string): number {
  const digits = plain.replace(/[,¥$%]/g, "");
  return Number.parseFloat(digits) / (plain.endsWith("%") ? 100 : 1);
}
