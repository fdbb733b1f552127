/**
 * How printed figures were rounded, and with it which true values one stands for.
 * `half-up` 四舍五入: half away from zero. `half-even` 四舍六入五成双. `truncate` 舍位: digits cut off.
 */
export type Rounding = "half-up" | "half-even" | "truncate";

/** How far below and above a printed figure its true value may lie, in 分. */
export interface Spread {
  readonly down: number;
  readonly up: number;
  /** Whether the value at that very end still prints as the figure. */
  readonly downClosed: boolean;
  readonly upClosed: boolean;
}

const EXACT: Spread = { down: 0, up: 0, downClosed: true, upClosed: true };

/** The spread of a printed figure; `half` is half its last printed digit, 0 for an exact value. */
export function spreadOf(fen: number, half: number, rounding: Rounding): Spread {
  if (half === 0) return EXACT;
  switch (rounding) {
    case "half-up":
      return { down: half, up: half, downClosed: fen > 0, upClosed: fen < 0 };
    case "half-even": {
      const isEven = (fen / (2 * half)) % 2 === 0;
      return { down: half, up: half, downClosed: isEven, upClosed: isEven };
    }
    case "truncate":
      return {
        down: fen > 0 ? 0 : 2 * half,
        up: fen < 0 ? 0 : 2 * half,
        downClosed: fen > 0,
        upClosed: fen < 0,
      };
  }
}
