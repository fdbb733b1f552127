/** Shapes of slips, by what the hand or the software did. */
export type Slip =
  | "transposed"
  | "digit-lost"
  | "digit-added"
  | "digit-wrong"
  | "sign"
  | "unit"
  | "shifted"
  | "omitted"
  | "surplus"
  | "other";

/** 元 in a 万元 table, or the other way round. */
const UNIT_FACTOR = 10_000;
/** Figures are compared as printed digits: 0.01 万元 is this many 分. */
const PRINTED_FEN = 10_000;

/**
 * How a figure most likely came to stand in place of another. Values in 分, null for a blank. The
 * shapes are those accountants look for: 除9法 finds transposed and shifted digits, 除2法 a sign,
 * 尾数法 a wrong digit.
 */
export function slipOf(wrong: number | null, right: number | null): Slip {
  if (wrong === null || (wrong === 0 && right !== 0)) return "omitted";
  if (right === null || right === 0) return "surplus";
  if (wrong === -right) return "sign";
  if (wrong === right * UNIT_FACTOR || wrong * UNIT_FACTOR === right) return "unit";
  if (wrong < 0 !== right < 0) return "other";
  if (isPowerOfTen(wrong, right)) return "shifted";
  return digitSlip(digitsOf(wrong), digitsOf(right));
}

function isPowerOfTen(a: number, b: number): boolean {
  const [small, large] = Math.abs(a) < Math.abs(b) ? [a, b] : [b, a];
  return [10, 100, 1_000, 100_000].some((factor) => small * factor === large);
}

function digitSlip(wrong: string, right: string): Slip {
  if (wrong.length === right.length) {
    const places = differences(wrong, right);
    const [first = 0, second = 0] = places;
    if (places.length === 1) return "digit-wrong";
    const isSwap = wrong[first] === right[second] && wrong[second] === right[first];
    return places.length === 2 && second === first + 1 && isSwap ? "transposed" : "other";
  }
  if (wrong.length + 1 === right.length && isLonger(right, wrong)) return "digit-lost";
  if (wrong.length === right.length + 1 && isLonger(wrong, right)) return "digit-added";
  return "other";
}

function differences(a: string, b: string): number[] {
  const places: number[] = [];
  for (let at = 0; at < a.length; at += 1) if (a[at] !== b[at]) places.push(at);
  return places;
}

/** Whether `long` is `short` with one digit put in. */
function isLonger(long: string, short: string): boolean {
  let at = 0;
  while (at < short.length && long[at] === short[at]) at += 1;
  return long.slice(at + 1) === short.slice(at);
}

/** Digits as printed; figures exact to the 分 keep their last digits. */
function digitsOf(fen: number): string {
  const size = Math.abs(fen);
  return String(size % PRINTED_FEN === 0 ? size / PRINTED_FEN : size);
}
