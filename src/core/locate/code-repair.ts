import { normaliseLabel } from "../book/label";
import { levelOf, nameOf, parentOf, type CatalogueIndex } from "../layout/catalogue";
import { remembered } from "../remembered";

/** Finds the code of a row whose code cell is blank or cannot be right, by the name in the row. */
export type CodeRepair = (found: string, name: string, above: string | null) => string | null;

/** Zeros that may have been lost in one code. */
const LOST = 2;

/** Makes the repair for a catalogue and year. */
export function codeRepair(catalogue: CatalogueIndex, year: number): CodeRepair {
  return (found, name, above) => {
    const digits = found.replace(/\D/gu, "");
    const isCode = digits === found && levelOf(found, catalogue.depth) !== null;
    if (isCode && nameOf(catalogue, found, year) !== null) return null;
    const named = codesByName(catalogue, year).get(normaliseLabel(name)) ?? [];
    const longer = lengthenings(digits);
    const lengthened = only(named.filter((code) => longer.has(code)));
    if (lengthened !== null || isCode) return lengthened;
    const open = openCodes(above);
    return only(named.filter((code) => open.has(parentOf(code)) && code > (above ?? "")));
  };
}

type CodesByName = ReadonlyMap<string, readonly string[]>;

function codesByName(catalogue: CatalogueIndex, year: number): CodesByName {
  const ofYear = namesByYear(catalogue);
  const known = ofYear.get(year);
  if (known !== undefined) return known;
  const names = new Map<string, string[]>();
  for (const code of catalogue.entries.keys()) {
    const name = normaliseLabel(nameOf(catalogue, code, year)?.name ?? "");
    names.set(name, [...(names.get(name) ?? []), code]);
  }
  ofYear.set(year, names);
  return names;
}

const namesByYear = remembered((_catalogue: CatalogueIndex) => new Map<number, CodesByName>());

function only(codes: readonly string[]): string | null {
  return codes.length === 1 ? (codes[0] ?? null) : null;
}

/** A code of digits as it is and with up to two zeros put back: 3012 to 30102, 20855 to 2080505. */
function lengthenings(digits: string): Set<string> {
  const all = new Set([digits]);
  let shorter = [digits];
  for (let zeros = 0; zeros < LOST && digits.length >= 3 && digits.length < 7; zeros += 1) {
    shorter = shorter.flatMap((code) =>
      Array.from(code.slice(2), (_, at) => `${code.slice(0, at + 3)}0${code.slice(at + 3)}`),
    );
    for (const code of shorter) all.add(code);
  }
  return all;
}

/** The codes that a row below `above` may be a child of, and null for a 类. */
function openCodes(above: string | null): Set<string | null> {
  const open = new Set<string | null>([null]);
  for (let code = above; code !== null; code = parentOf(code)) open.add(code);
  return open;
}
