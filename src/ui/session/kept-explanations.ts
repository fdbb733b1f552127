import {
  EXPLANATIONS_KEY,
  explanationOf,
  readExplanations,
  writeExplanations,
  type Explanation,
} from "../../core/finding/explanation";
import type { Finding } from "../../core/finding/finding";
import type { WorkbookPort } from "../../core/host";
import { InTurn } from "./in-turn";

/** Where a text goes that stood under the key and that this program cannot read. */
const SET_ASIDE = `${EXPLANATIONS_KEY}.set-aside`;

/** The reasons an accountant gave, kept inside of the workbook where the host can. */
export class KeptExplanations {
  readonly #port: WorkbookPort;
  readonly #turns = new InTurn();
  #list: readonly Explanation[] = [];
  #isRead = false;

  constructor(port: WorkbookPort) {
    this.#port = port;
  }

  get list(): readonly Explanation[] {
    return this.#list;
  }

  /** What the workbook keeps was read at least once. */
  get isRead(): boolean {
    return this.#isRead;
  }

  /** Reads what the workbook keeps. A text that is not ours is left alone until a reason is given. */
  load(): Promise<void> {
    return this.#turns.take(async () => {
      this.#list = (await this.#kept()) ?? [];
      this.#isRead = true;
    });
  }

  /** Keeps a reason for a finding; an empty one takes it back. */
  explain(finding: Finding, reason: string): Promise<void> {
    const given = reason.trim();
    return this.#replace(finding.fingerprint, given === "" ? [] : [explanationOf(finding, given)]);
  }

  forget(fingerprint: string): Promise<void> {
    return this.#replace(fingerprint, []);
  }

  /**
   * Puts the explanations of one finding in the place of what the workbook keeps for it by now, so
   * that the reasons a colleague gave meanwhile stay. What the workbook refused to keep does not
   * count as explained.
   */
  #replace(fingerprint: string, own: readonly Explanation[]): Promise<void> {
    return this.#turns.take(async () => {
      const kept = await this.#kept();
      const others = (kept ?? []).filter((other) => other.fingerprint !== fingerprint);
      const list = [...others, ...own];
      if (this.#port.can.storage) {
        if (kept === null && own.length > 0) await this.#setAside();
        const isLeft = kept === null && own.length === 0;
        if (!isLeft) {
          await this.#port.remember(
            EXPLANATIONS_KEY,
            list.length === 0 ? null : writeExplanations(list),
          );
        }
      }
      this.#list = list;
      this.#isRead = true;
    });
  }

  /** What is kept now; null where that is a text this program cannot read. */
  async #kept(): Promise<readonly Explanation[] | null> {
    if (!this.#port.can.storage) return this.#list;
    const text = await this.#port.recall(EXPLANATIONS_KEY);
    return text === null ? [] : readExplanations(text);
  }

  /** Nothing somebody wrote is lost: it moves to another key, behind what was moved there before. */
  async #setAside(): Promise<void> {
    const text = await this.#port.recall(EXPLANATIONS_KEY);
    if (text === null) return;
    const before = await this.#port.recall(SET_ASIDE);
    if (before?.endsWith(text) === true) return;
    await this.#port.remember(SET_ASIDE, before === null ? text : `${before}\n${text}`);
  }
}
