import type { ListenToRequests, PaneRequest } from "./views";

/** Brings what a button outside of the pane asks for to the pane, which may only be on its way. */
export class Requests {
  readonly #listeners = new Set<(request: PaneRequest) => void>();
  #waiting: PaneRequest | null = null;

  ask(request: PaneRequest): void {
    if (this.#listeners.size === 0) this.#waiting = request;
    for (const on of [...this.#listeners]) on(request);
  }

  readonly listen: ListenToRequests = (on) => {
    this.#listeners.add(on);
    const waiting = this.#waiting;
    this.#waiting = null;
    if (waiting !== null) on(waiting);
    return () => {
      this.#listeners.delete(on);
    };
  };
}
