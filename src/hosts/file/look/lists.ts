import type { Place, Rect } from "../../../core/book/book";
import { boundingRect } from "../../../core/book/rects";
import type { CellList } from "../../../core/book/new-sheet";
import { isTrue } from "../xml-text";
import type { Attributes } from "../xml-text";
import type { XmlVisitor } from "../xml-scan";
import type { AreaNames } from "./area-names";
import { readArea, type NamedArea } from "./areas";
import type { Ration } from "./ration";

interface Validation {
  readonly said: Attributes;
  formula: string;
  areas: string;
}

/** Gathers the drop-down lists of one sheet, also those that only newer versions of Excel know. */
export class ListReader implements XmlVisitor {
  readonly lists: CellList[] = [];
  readonly #sheet: string;
  readonly #names: AreaNames;
  readonly #characters: Ration;
  #current: Validation | null = null;

  /** @param characters what lists may be written in; they cannot hold more than their text */
  constructor(sheet: string, names: AreaNames, characters: Ration) {
    this.#sheet = sheet;
    this.#names = names;
    this.#characters = characters;
  }

  open(name: string, said: Attributes, path: readonly string[]): void {
    if (name !== "dataValidation" || path.at(-2) !== "dataValidations") return;
    const isList = said.get("type") === "list";
    this.#current = isList ? { said, formula: "", areas: said.get("sqref") ?? "" } : null;
  }

  text(text: string, path: readonly string[]): void {
    if (this.#current === null) return;
    const name = path.at(-1);
    // The newer form puts formula and areas into elements of their own.
    if (name === "formula1" || (name === "f" && path.at(-2) === "formula1")) {
      this.#current.formula += text;
    } else if (name === "sqref") this.#current.areas += text;
  }

  close(name: string): void {
    if (name !== "dataValidation" || this.#current === null) return;
    const { said, formula, areas } = this.#current;
    this.#current = null;
    if (!this.#characters.take(formula.length + areas.length)) return;
    const rects = rectsOf(areas);
    const from = this.#from(formula.trim().replace(/^=/, ""), rects);
    if (from === null) return;
    // The other kinds of alert let any words pass in the end.
    const stops = (said.get("errorStyle") ?? "stop") === "stop";
    const isStrict = stops && isTrue(said.get("showErrorMessage"));
    for (const rect of rects) this.lists.push({ rect, from, isStrict });
  }

  #from(formula: string, rects: readonly Rect[]): CellList["from"] | null {
    const words = /^"((?:[^"]|"")*)"$/u.exec(formula)?.[1];
    if (words !== undefined) return wordsOf(words);
    const area = readArea(formula);
    const place =
      area === null ? this.#names.named(formula, this.#sheet) : this.#place(area, rects);
    if (place === null) return null;
    const sheet = this.#names.sheet(place.sheet);
    const isLine = place.r0 === place.r1 || place.c0 === place.c1;
    return sheet !== null && isLine ? { ...place, sheet } : null;
  }

  /** Null where each cell of the list would look elsewhere. */
  #place({ sheet, rect, fixed }: NamedArea, rects: readonly Rect[]): Place | null {
    if (rects.length === 0) return null;
    const { r0, c0, r1, c1 } = rects.reduce(boundingRect);
    if ((!fixed.rows && r0 !== r1) || (!fixed.columns && c0 !== c1)) return null;
    return { sheet: sheet ?? this.#sheet, ...rect };
  }
}

function rectsOf(areas: string): Rect[] {
  return areas.split(/\s+/u).flatMap((text) => {
    const area = readArea(text);
    return area === null || area.sheet !== null ? [] : [area.rect];
  });
}

/** Spaces around a word do not belong to it. */
function wordsOf(text: string): readonly string[] | null {
  const words = text
    .replaceAll('""', '"')
    .split(",")
    .map((word) => word.trim())
    .filter((word) => word !== "");
  return words.length === 0 ? null : words;
}
