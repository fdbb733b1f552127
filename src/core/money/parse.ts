import type { Scalar } from "../book/book";
import { Decimal } from "./decimal";
import { unitNamed, type Unit } from "./unit";

/** What had to be set right before a cell could be read as an amount; each is a 提示. */
export type Normalisation =
  "text-number" | "full-width" | "currency-sign" | "spaces" | "trailing-unit" | "separator";

/** A cell read as an amount, in the unit of its table. */
export type ParsedAmount =
  | { readonly kind: "blank" }
  | {
      readonly kind: "amount";
      readonly value: Decimal;
      readonly normalised: readonly Normalisation[];
    }
  | { readonly kind: "text"; readonly text: string }
  | { readonly kind: "foreign-unit"; readonly text: string }
  | { readonly kind: "error"; readonly error: string };

/**
 * Excel keeps 15 significant digits: what lies behind them (0.1 + 0.2 = 0.30000000000000004) was
 * made by binary arithmetic, not by the accountant.
 */
const EXCEL_DIGITS = 15;

const PLAIN = /^[+-]?(?:\d+(?:\.\d*)?|\.\d+)$/;
const GROUPED = /^[+-]?\d{1,3}(?:,\d{3})+(?:\.\d*)?$/;

/** Spaces, U+3000 and the invisible ones that come with text copied from web pages. */
const SPACES = /[\s\u200b\u2060]/gu;

/** Not by Unicode's compatibility forms, which would make 5² a 52. */
const FULL_WIDTH = /[\uff01-\uff5e]/gu;

/**
 * Reads a cell as an amount in the table's unit. Full-width digits, ￥, thousands separators,
 * spaces and a trailing unit equal to the table's are accepted and named in `normalised`. A unit
 * other than the table's is never converted in silence: it comes back as `foreign-unit`.
 */
export function parseAmount(cell: Scalar, unit: Unit): ParsedAmount {
  if (cell === null) return { kind: "blank" };
  if (typeof cell === "number") return fromNumber(cell);
  if (typeof cell === "boolean") return { kind: "text", text: cell ? "TRUE" : "FALSE" };
  if (typeof cell === "object") return { kind: "error", error: cell.err };
  return fromText(cell, unit);
}

function fromNumber(cell: number): ParsedAmount {
  if (!Number.isFinite(cell)) return { kind: "error", error: "#NUM!" };
  const value = new Decimal(cell).toSignificantDigits(EXCEL_DIGITS);
  return { kind: "amount", value, normalised: [] };
}

function fromText(cell: string, unit: Unit): ParsedAmount {
  const normalised: Normalisation[] = [];
  const note = (kind: Normalisation, before: string, after: string): string => {
    if (before !== after) normalised.push(kind);
    return after;
  };
  let text = note("spaces", cell, cell.replace(SPACES, ""));
  if (text === "") return { kind: "blank" };
  text = note("full-width", text, text.replace(FULL_WIDTH, halfWidth)).replace(/^[−–]/u, "-");
  text = note("currency-sign", text, text.replace(/^([+-]?)[¥￥]/u, "$1"));
  const suffix = /(?:万元|元)$/u.exec(text)?.[0];
  if (suffix !== undefined) {
    if (unitNamed(suffix) !== unit) return { kind: "foreign-unit", text: cell };
    text = note("trailing-unit", text, text.slice(0, -suffix.length));
  }
  if (GROUPED.test(text)) text = note("separator", text, text.replaceAll(",", ""));
  if (!PLAIN.test(text)) return { kind: "text", text: cell };
  if (normalised.length === 0) normalised.push("text-number");
  return { kind: "amount", value: new Decimal(text), normalised };
}

/** The half-width form of one full-width character: the two ranges lie 0xfee0 apart. */
function halfWidth(character: string): string {
  return String.fromCharCode(character.charCodeAt(0) - 0xfee0);
}
