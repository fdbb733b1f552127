import type { Page } from "playwright-core";
import { HostError } from "../../../src/core/host";
import type { Capabilities, HostEvent, WorkbookPort } from "../../../src/core/host";
import type { Outcome, PortMethod } from "./page/bridge";

type Listener = (event: HostEvent) => void;

/** What the page tells, by the number of who listens. */
export class Hearing {
  readonly #listeners = new Map<number, Listener>();

  add(listener: Listener): number {
    this.#listeners.set(this.#listeners.size, listener);
    return this.#listeners.size - 1;
  }

  hear(listener: number, event: string): void {
    this.#listeners.get(listener)?.(JSON.parse(event) as HostEvent);
  }
}

/** The port in the page, called from here. Nothing is added to it and nothing is kept from it. */
export function remotePort(
  page: Page,
  port: number,
  can: Capabilities,
  hearing: Hearing,
): WorkbookPort {
  const call = async <T>(method: PortMethod, ...given: readonly unknown[]): Promise<T> => {
    const text = await page.evaluate(([id, name, args]) => window.bridge.call(id, name, args), [
      port,
      method,
      JSON.stringify(given),
    ] as const);
    const outcome = JSON.parse(text) as Outcome;
    if ("code" in outcome) throw new HostError(outcome.code, outcome.params);
    if ("error" in outcome) throw new Error(outcome.error);
    return outcome.value as T;
  };
  return {
    can,
    sheets: () => call("sheets"),
    read: (wants) => call("read", wants),
    conceals: (places) => call("conceals", places),
    apply: (edits, label) => call("apply", edits, label),
    mark: (layer, items) => call("mark", layer, items),
    select: (at) => call("select", at),
    recall: (key) => call("recall", key),
    remember: (key, text) => call("remember", key, text),
    close: () => call("close"),
    listen: (on) => {
      const listener = hearing.add(on);
      void page.evaluate(([id, who]) => window.bridge.listen(id, who), [port, listener] as const);
      return () => {
        void page.evaluate((who) => window.bridge.stop(who), listener);
      };
    },
  };
}
