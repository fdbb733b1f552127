import { isElement, nameOf, split, splitPart } from "../markup";

/** A list that is missing begins with these: their numbers mean something to every reader. */
const FIRST_ITEMS: Readonly<Record<string, readonly string[]>> = {
  fonts: ["<font/>"],
  fills: [
    '<fill><patternFill patternType="none"/></fill>',
    '<fill><patternFill patternType="gray125"/></fill>',
  ],
  borders: ["<border><left/><right/><top/><bottom/><diagonal/></border>"],
};

/** One list of a styles part; an item that it has already keeps its number. */
export class ItemList {
  readonly added: string[] = [];
  readonly old: readonly string[];
  readonly #first: readonly string[];

  constructor(stylesPart: string, name: string) {
    this.old = listIn(stylesPart, name);
    this.#first = this.old.length === 0 ? (FIRST_ITEMS[name] ?? []) : [];
  }

  numberOf(item: string): number {
    const known = [...this.old, ...this.added].indexOf(item);
    if (known !== -1) return known;
    if (this.added.length === 0) this.added.push(...this.#first);
    return this.old.length + this.added.push(item) - 1;
  }
}

/** The items of a list as they are written. */
export function listIn(xml: string, name: string): readonly string[] {
  const list = splitPart(xml).root.pieces.find((piece) => nameOf(piece) === name);
  return list === undefined ? [] : split(list).pieces.filter(isElement);
}
