/**
 * Bytes as they arrive, copied into pages of equal size. Keeping the pieces as they come would let
 * a sender who dribbles single bytes take a hundred times the memory of what it sends.
 */
export class Pages {
  static readonly #SIZE = 1024 * 1024;
  readonly #full: Uint8Array[] = [];
  #last = new Uint8Array(0);
  #used = 0;

  add(chunk: Uint8Array): void {
    for (let from = 0; from < chunk.length;) {
      if (this.#used === this.#last.length) this.#turn();
      const part = chunk.subarray(from, from + this.#last.length - this.#used);
      this.#last.set(part, this.#used);
      this.#used += part.length;
      from += part.length;
    }
  }

  /** All that was added, in order. */
  list(): readonly Uint8Array[] {
    return [...this.#full, this.#last.subarray(0, this.#used)];
  }

  #turn(): void {
    if (this.#used > 0) this.#full.push(this.#last);
    this.#last = new Uint8Array(Pages.#SIZE);
    this.#used = 0;
  }
}
