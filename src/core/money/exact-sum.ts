import { Decimal } from "./decimal";

/** Figures with up to six decimals are added as whole millionths: 元 and 万元 down to the 分. */
const PER_UNIT = 1_000_000;

/** Digits a spreadsheet keeps; a decimal of so many is read back from its number without a loss. */
const LARGEST_SCALED = 1e15;

/** A figure typed as text that is read back from its number without a loss. */
const PLAIN_TEXT = /^-?\d{1,9}(?:\.\d{1,6})?$/u;

/** Beyond this the next figure might not be added exactly. */
const LARGEST_RUNNING = Number.MAX_SAFE_INTEGER - LARGEST_SCALED;

/** Two decimals of a sum are exact up to 2^53 cents. */
const LARGEST_TOTAL = new Decimal(Number.MAX_SAFE_INTEGER).dividedBy(100);

/**
 * A sum without rounding. Most figures go in as integers; whatever is too long or too large for
 * that goes in as a decimal.
 */
export class ExactSum {
  private millionths = 0;
  private rest = new Decimal(0);

  /** Adds a number of up to six decimals; false, and nothing added, where it is none. */
  addNumber(value: number): boolean {
    const scaled = Math.round(value * PER_UNIT);
    // The quotient is the number nearest to the decimal, so equality proves that nothing was cut off.
    if (scaled / PER_UNIT !== value || scaled > LARGEST_SCALED || scaled < -LARGEST_SCALED) {
      return false;
    }
    this.millionths += scaled;
    if (this.millionths > LARGEST_RUNNING || this.millionths < -LARGEST_RUNNING) this.settle();
    return true;
  }

  /** Adds a text that is such a number and nothing else; false, and nothing added, where it is none. */
  addText(text: string): boolean {
    return PLAIN_TEXT.test(text) && this.addNumber(Number(text));
  }

  add(value: Decimal): void {
    this.rest = this.rest.plus(value);
  }

  /** The sum as the number nearest to it, null where two decimals could no longer be exact. */
  total(): number | null {
    this.settle();
    if (this.rest.abs().greaterThan(LARGEST_TOTAL)) return null;
    // Minus nothing is nothing.
    return this.rest.isZero() ? 0 : this.rest.toNumber();
  }

  private settle(): void {
    if (this.millionths !== 0) this.add(new Decimal(this.millionths).dividedBy(PER_UNIT));
    this.millionths = 0;
  }
}
