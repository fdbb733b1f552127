import type { Place } from "../../../core/book/book";
import { scanXml } from "../xml-scan";
import { readArea } from "./areas";

/** A name that is longer is none of Excel's. */
const MOST_CHARACTERS = 255;
const MOST_NAMES = 100_000;

/** Which area a formula on a sheet stands for, by the sheets and the defined names of the workbook. */
export class AreaNames {
  readonly #sheets: ReadonlyMap<string, string>;
  readonly #names: ReadonlyMap<string, Place>;

  constructor(sheets: readonly string[], names: ReadonlyMap<string, Place>) {
    this.#sheets = new Map(sheets.map((name) => [name.toLowerCase(), name]));
    this.#names = names;
  }

  /** The area behind a name, as the sheet sees it. */
  named(name: string, sheet: string): Place | null {
    return this.#names.get(keyOf(name, sheet)) ?? this.#names.get(keyOf(name, "")) ?? null;
  }

  /** The sheet of that name as the workbook spells it. */
  sheet(name: string): string | null {
    return this.#sheets.get(name.toLowerCase()) ?? null;
  }
}

/** The defined names of a workbook that stand for an area, by `keyOf`. */
export function readAreaNames(xml: string, part: string): ReadonlyMap<string, Place> {
  const sheets: string[] = [];
  const found: { readonly name: string; readonly local: string | undefined; text: string }[] = [];
  scanXml(xml, part, {
    open(name, attributes, path) {
      if (path.length !== 3) return;
      if (name === "sheet" && path[1] === "sheets") sheets.push(attributes.get("name") ?? "");
      if (name !== "definedName" || found.length >= MOST_NAMES) return;
      const local = attributes.get("localSheetId");
      found.push({ name: attributes.get("name") ?? "", local, text: "" });
    },
    text(text, path) {
      const last = found.at(-1);
      if (path.at(-1) === "definedName" && last !== undefined) last.text += text;
    },
  });
  const names = new Map<string, Place>();
  for (const { name, local, text } of found) {
    const area = name.length > MOST_CHARACTERS ? null : readArea(text.trim());
    // A name that moves with the cell that uses it stands for no one area.
    if (area === null || area.sheet === null || !area.fixed.rows || !area.fixed.columns) continue;
    const owner = local === undefined ? "" : sheets[Number(local)];
    if (owner !== undefined) names.set(keyOf(name, owner), { sheet: area.sheet, ...area.rect });
  }
  return names;
}

/** Names hold no line break, so that it keeps them apart from the sheet they belong to. */
function keyOf(name: string, sheet: string): string {
  return `${name.toLowerCase()}\n${sheet}`;
}
