import { requireZip } from "../signature";
import { readDirectory, type ZipDirectory } from "../zip-guard";
import { readPart } from "../zip-part";
import { scanXml } from "../xml-scan";
import { pack, rawEntries, type RawEntry } from "./zip-container";

const DECLARED = /^(<\?xml\b[^>]*?\sencoding\s*=\s*)(?:"[^"]*"|'[^']*')/;

/**
 * The package that was opened, with parts changed, added and taken out. What is not touched keeps
 * its bytes, order and name, and a draft without changes is the file itself. Parts are found without
 * regard to case, as the package format has it.
 */
export class PackageDraft {
  readonly #file: Uint8Array;
  readonly #directory: ZipDirectory;
  /** In lower case; null for parts that were taken out. */
  readonly #changed = new Map<string, string | null>();
  /** New parts in the order they were added, by their names in lower case. */
  readonly #added = new Map<string, string>();

  constructor(file: Uint8Array) {
    requireZip(file);
    this.#file = file;
    this.#directory = readDirectory(file);
  }

  get isChanged(): boolean {
    return this.#changed.size > 0;
  }

  get names(): readonly string[] {
    const old = [...this.#directory.values()].map(({ name }) => name);
    return [...old, ...this.#added.values()].filter((name) => this.has(name));
  }

  has(name: string): boolean {
    const key = name.toLowerCase();
    const changed = this.#changed.get(key);
    return changed === undefined ? this.#directory.has(key) : changed !== null;
  }

  /** The text of a part as it is now, null where there is none. */
  async textOf(name: string): Promise<string | null> {
    const key = name.toLowerCase();
    const changed = this.#changed.get(key);
    if (changed !== undefined) return changed;
    const entry = this.#directory.get(key);
    return entry === undefined ? null : readPart(this.#file, entry);
  }

  /** The text of an XML part known to be well formed, null where there is none. */
  async xmlOf(name: string): Promise<string | null> {
    const xml = await this.textOf(name);
    if (xml !== null) scanXml(xml, name, {});
    return xml;
  }

  put(name: string, text: string): void {
    const key = name.toLowerCase();
    if (!this.#directory.has(key) && !this.#added.has(key)) this.#added.set(key, name);
    // Parts are written in UTF-8 whatever they were before.
    this.#changed.set(key, text.replace(DECLARED, '$1"UTF-8"'));
  }

  /** Puts a part with the change made to it; nothing happens where there is none, or no change. */
  async change(name: string, make: (xml: string) => string): Promise<void> {
    const xml = await this.xmlOf(name);
    if (xml === null) return;
    const made = make(xml);
    if (made !== xml) this.put(name, made);
  }

  remove(name: string): void {
    if (this.has(name)) this.#changed.set(name.toLowerCase(), null);
  }

  /** The package as it is now, as the bytes of a file. */
  bytes(): Uint8Array {
    if (!this.isChanged) return this.#file;
    const names = [...this.#directory.values()].map(({ name }) => name);
    const raw = rawEntries(this.#file);
    const old = names.map((name, at): [string, RawEntry | null] => [name, raw[at] ?? null]);
    const added = [...this.#added.values()].map((name): [string, null] => [name, null]);
    const parts = [...old, ...added].flatMap(([name, entry]) => {
      const content = this.#changed.get(name.toLowerCase());
      return content === null ? [] : [{ name, entry, content: content ?? null }];
    });
    return pack(parts);
  }
}
