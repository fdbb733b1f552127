/**
 * What all sheets of a workbook may use of something that only their look needs. When it is used up
 * the rest is left out: a file that could be read without its look is never refused because of it.
 */
export class Ration {
  #left: number;

  constructor(amount: number) {
    this.#left = amount;
  }

  /** Takes as much, or nothing and says no. */
  take(amount: number): boolean {
    if (amount > this.#left) return false;
    this.#left -= amount;
    return true;
  }
}
