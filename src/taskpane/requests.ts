import type { ListenToRequests, PaneRequest } from "../ui/app/views";
import type { Action } from "./actions";

const REQUESTS: Readonly<Record<Action, PaneRequest>> = {
  showCheck: "check",
  showPublish: "publish",
  showCreate: "create",
  showHelp: "help",
  explainCell: "account",
};

/** Brings what a button of Excel asks for to the pane, which may only be on its way. */
export class Requests {
  readonly #listeners = new Set<(request: PaneRequest) => void>();
  #waiting: PaneRequest | null = null;

  ask(action: Action): void {
    const request = REQUESTS[action];
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
