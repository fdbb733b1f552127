/** Whether what happens in the grid right now was set off by this program. The grid changes at once. */
export class Authorship {
  #isOwn = false;

  get isOwn(): boolean {
    return this.#isOwn;
  }

  write(work: () => void): void {
    this.#isOwn = true;
    try {
      work();
    } finally {
      this.#isOwn = false;
    }
  }
}
