import type { Attributes } from "../xml-text";

/** A part of a style while it is being read. */
export type Draft<T> = { -readonly [Key in keyof T]: T[Key] };

/** Takes what an element inside of an item says. */
type ReadPart<T> = (item: T, name: string, said: Attributes, path: readonly string[]) => void;

/** As many as the cell styles that a file may have; it cannot need more of their parts. */
const MOST_ITEMS = 200_000;

/** The numbered items of one section of the styles: fonts, fills, borders or cell styles. */
export class StyleItems<T> {
  readonly items: T[] = [];
  readonly #name: string;
  readonly #make: (said: Attributes) => T;
  readonly #read: ReadPart<T>;
  #current: T | null = null;

  constructor(name: string, make: (said: Attributes) => T, read: ReadPart<T>) {
    this.#name = name;
    this.#make = make;
    this.#read = read;
  }

  /** Takes an element of the section. Items beyond the limit do not count; whoever names one is plain. */
  open(name: string, said: Attributes, path: readonly string[]): void {
    if (path.length > 3) {
      if (this.#current !== null) this.#read(this.#current, name, said, path);
      return;
    }
    this.#current = null;
    if (name !== this.#name || this.items.length >= MOST_ITEMS) return;
    this.#current = this.#make(said);
    this.items.push(this.#current);
  }
}
