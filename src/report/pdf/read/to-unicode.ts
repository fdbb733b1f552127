import { Keyword, Lexer, type Value } from "./lexer";

/** What each code of a font says, by its ToUnicode map (ISO 32000-1, 9.10.3). */
export type Characters = ReadonlyMap<number, string>;

export function readToUnicode(map: Uint8Array): Characters {
  const lexer = new Lexer(map);
  const characters = new Map<number, string>();
  let values: Value[] = [];
  for (let found = lexer.next(); found !== undefined; found = lexer.next()) {
    if (!(found instanceof Keyword)) {
      values.push(found);
      continue;
    }
    if (found.word === "endbfchar") addCharacters(values, characters);
    if (found.word === "endbfrange") addRanges(values, characters);
    values = [];
  }
  return characters;
}

function addCharacters(values: readonly Value[], characters: Map<number, string>): void {
  for (let at = 0; at + 1 < values.length; at += 2) {
    characters.set(codeOf(values[at]), textOf(values[at + 1]));
  }
}

/** A range has a text for each of its codes, or the first text, from which the others count on. */
function addRanges(values: readonly Value[], characters: Map<number, string>): void {
  for (let at = 0; at + 2 < values.length; at += 3) {
    const [first, last] = [codeOf(values[at]), codeOf(values[at + 1])];
    const to = values[at + 2];
    for (let code = first; code <= last; code += 1) {
      if (Array.isArray(to)) characters.set(code, textOf((to as Value[])[code - first]));
      else characters.set(code, counted(textOf(to), code - first));
    }
  }
}

function counted(text: string, steps: number): string {
  const last = text.charCodeAt(text.length - 1);
  return text.slice(0, -1) + String.fromCharCode(last + steps);
}

function codeOf(value: Value | undefined): number {
  return value instanceof Uint8Array ? value.reduce((code, byte) => code * 256 + byte, 0) : 0;
}

/** The bytes of a text in UTF-16, the high byte first. */
function textOf(value: Value | undefined): string {
  if (!(value instanceof Uint8Array)) return "";
  let text = "";
  for (let at = 0; at + 1 < value.length; at += 2) {
    text += String.fromCharCode(((value[at] ?? 0) << 8) | (value[at + 1] ?? 0));
  }
  return text;
}
