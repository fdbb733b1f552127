import {
  explanationOf,
  readExplanations,
  writeExplanations,
  type Explanation,
} from "../../core/finding/explanation";
import type { Finding } from "../../core/finding/finding";
import type { WorkbookPort } from "../../core/host";

const KEY = "budget-disclosure.explanations";

/** The reasons an accountant gave, kept inside of the workbook where the host can. */
export class KeptExplanations {
  readonly #port: WorkbookPort;
  #list: readonly Explanation[] = [];

  constructor(port: WorkbookPort) {
    this.#port = port;
  }

  get list(): readonly Explanation[] {
    return this.#list;
  }

  /** Reads what the workbook keeps. A text that is not ours is left alone until a reason is given. */
  async load(): Promise<void> {
    if (!this.#port.can.storage) return;
    const text = await this.#port.recall(KEY);
    this.#list = text === null ? [] : (readExplanations(text) ?? []);
  }

  /** Keeps a reason for a finding; an empty one takes it back. */
  async explain(finding: Finding, reason: string): Promise<void> {
    const given = reason.trim();
    const others = this.#without(finding.fingerprint);
    await this.#keep(given === "" ? others : [...others, explanationOf(finding, given)]);
  }

  async forget(fingerprint: string): Promise<void> {
    await this.#keep(this.#without(fingerprint));
  }

  #without(fingerprint: string): Explanation[] {
    return this.#list.filter((explanation) => explanation.fingerprint !== fingerprint);
  }

  /** What the workbook refused to keep does not count as explained. */
  async #keep(list: readonly Explanation[]): Promise<void> {
    if (this.#port.can.storage) {
      await this.#port.remember(KEY, list.length === 0 ? null : writeExplanations(list));
    }
    this.#list = list;
  }
}
