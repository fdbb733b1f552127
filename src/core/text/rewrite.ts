import type { Decimal } from "../money/decimal";
import type { TextFigure } from "./figure";

/** As many as an amount has that is not whole. */
const FEWEST_DECIMALS = 2;

/** From a half-width character to its full-width form. */
const FULL_WIDTH = 0xfee0;

const FULL_WIDTH_DIGIT = /[０-９]/u;
/** What a figure is written with besides digits, by its half-width form. */
const WRITTEN_SIGN = { "-": /[-－−]/u, ".": /[.．]/u, ",": /[,，]/u } as const;

/**
 * The digits that a corrected value is written with in the place of a figure: with thousands
 * separators, in full width and without a point as the old ones are. A value that is not whole, or
 * replaces one that was written with a point, has two decimals or as many more as it needs.
 */
export function figureText(
  { start, digitsEnd, decimals }: Pick<TextFigure, "start" | "digitsEnd" | "decimals">,
  value: Decimal,
  text: string,
): string {
  const old = text.slice(start, digitsEnd);
  const needed = value.decimalPlaces();
  const isWhole = decimals === 0 && needed === 0;
  const plain = value.toFixed(isWhole ? 0 : Math.max(FEWEST_DECIMALS, needed));
  return styled(WRITTEN_SIGN[","].test(old) ? thousands(plain) : plain, old);
}

/** The text with other digits from `start` to `end`. */
export function rewrite(text: string, start: number, end: number, digits: string): string {
  return text.slice(0, start) + digits + text.slice(end);
}

function thousands(digits: string): string {
  const [whole = "", part] = digits.split(".");
  const grouped = whole.replace(/\d(?=(?:\d{3})+$)/gu, "$&,");
  return part === undefined ? grouped : `${grouped}.${part}`;
}

/** With the width of the old digits, and their signs: some write ２，０８７．５６, some ２,０８７.５６. */
function styled(digits: string, old: string): string {
  const isWide = FULL_WIDTH_DIGIT.test(old);
  return digits.replace(/[-.,\d]/gu, (one) => {
    const isSign = one === "-" || one === "." || one === ",";
    const used = isSign ? WRITTEN_SIGN[one].exec(old)?.[0] : undefined;
    return used ?? (isWide ? String.fromCharCode(one.charCodeAt(0) + FULL_WIDTH) : one);
  });
}
