/** A value that views watch: a new object for every change. */
export class Store<State extends object> {
  #state: State;
  readonly #listeners = new Set<() => void>();

  constructor(state: State) {
    this.#state = state;
  }

  get(): State {
    return this.#state;
  }

  set(change: Partial<State>): void {
    const isNew = Object.entries(change).some(
      ([key, value]) => !Object.is(this.#state[key as keyof State], value),
    );
    if (!isNew) return;
    this.#state = { ...this.#state, ...change };
    for (const on of [...this.#listeners]) on();
  }

  subscribe(on: () => void): () => void {
    this.#listeners.add(on);
    return () => {
      this.#listeners.delete(on);
    };
  }
}
