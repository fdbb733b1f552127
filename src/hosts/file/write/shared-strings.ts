import { escapeCell, XML_HEAD } from "./xml";
import { MAIN } from "./namespaces";

/** The texts of a workbook, each of them once; cells name them by number. */
export class SharedStrings {
  readonly #numbers = new Map<string, number>();

  numberOf(text: string): number {
    const known = this.#numbers.get(text);
    if (known !== undefined) return known;
    const number = this.#numbers.size;
    this.#numbers.set(text, number);
    return number;
  }

  xml(): string {
    const items = [...this.#numbers.keys()].map(
      (text) => `<si><t xml:space="preserve">${escapeCell(text)}</t></si>`,
    );
    return `${XML_HEAD}<sst xmlns="${MAIN}" uniqueCount="${items.length}">${items.join("")}</sst>`;
  }
}
