/** Does one piece of work after the other, in the order they were asked for. */
export class InTurn {
  #last: Promise<unknown> = Promise.resolve();

  /** Begins when all earlier work has ended, well or not. */
  take<T>(work: () => Promise<T>): Promise<T> {
    const done = this.#last.then(work);
    this.#last = done.catch(() => undefined);
    return done;
  }
}
