import { quotedSheet } from "../../../core/book/references";
import { followWhole, type Moves } from "./follow";

/** What became of a sheet that formulas name. */
export interface SheetFate {
  /** Null for a sheet that was deleted. */
  readonly name: string | null;
  readonly moves: Moves;
}

/** Fates by the names that sheets had, in lower case. */
export type Fates = ReadonlyMap<string, SheetFate>;

const CELL = "\\$?[A-Za-z]{1,3}\\$?[1-9][0-9]{0,6}";
const COLUMN = "\\$?[A-Za-z]{1,3}";
const ROW = "\\$?[1-9][0-9]{0,6}";
const AREA = `(?:${CELL}(?::${CELL})?|${COLUMN}:${COLUMN}|${ROW}:${ROW})(?![\\p{L}\\p{N}_.(!?$])`;
const NAME = "[\\p{L}_\\\\][\\p{L}\\p{N}_.\\\\?]*";
/** Of one sheet, or of several from one to another. */
const SHEET = `(?:'(?:[^']|'')+'|${NAME}(?::${NAME})?)!`;
/** References by turns with what may look like one: texts, brackets and other quoted names. */
const PIECE = new RegExp(
  `"(?:[^"]|"")*"|\\[[^\\]]*\\]|(?<![\\p{L}\\p{N}_.$\\]\\\\?!'])(?:(${SHEET})(${AREA})?|(${AREA}))|'(?:[^']|'')*'`,
  "gu",
);
const NO_CELL = "#REF!";
const PLAIN = /^[\p{L}_][\p{L}_]*$/u;

/**
 * A formula whose references follow the sheets, rows and columns they name. References without a
 * sheet belong to `home`; those to sheets that no fate is known of stay.
 */
export function followFormula(formula: string, home: string | null, fates: Fates): string {
  return formula.replace(
    PIECE,
    (whole: string, sheet?: string, there?: string, here?: string): string => {
      if (here !== undefined) {
        const fate = home === null ? undefined : fates.get(home.toLowerCase());
        return fate === undefined ? whole : (followWhole(here, fate.moves) ?? NO_CELL);
      }
      if (sheet === undefined) return whole;
      const was = nameIn(sheet);
      if (was.includes(":")) return followSeveral(was, there ?? "", fates) ?? whole;
      const fate = fates.get(was.toLowerCase());
      if (fate === undefined) return whole;
      if (fate.name === null) return NO_CELL;
      const area = there === undefined ? "" : (followWhole(there, fate.moves) ?? NO_CELL);
      return (fate.name === was ? sheet : `${writtenSheet(fate.name)}!`) + area;
    },
  );
}

/**
 * The same cell of several sheets, under their names of now; null where nothing follows. The cell stays
 * where it is: the rows and columns of each of the sheets may have gone another way.
 */
function followSeveral(was: string, cell: string, fates: Fates): string | null {
  const names = was.split(":");
  const now = names.map((name) => fates.get(name.toLowerCase())?.name);
  if (now.includes(null)) return NO_CELL;
  const made = now.map((name, at) => name ?? names[at] ?? "").join(":");
  return made === was ? null : `${writtenSheet(made)}!${cell}`;
}

function nameIn(prefix: string): string {
  const name = prefix.slice(0, -1);
  return name.startsWith("'") ? name.slice(1, -1).replaceAll("''", "'") : name;
}

/** The name of a sheet as a formula writes it. */
export function writtenSheet(name: string): string {
  const couldBeCell = /^[A-Za-z]{1,3}$/.test(name);
  return PLAIN.test(name) && !couldBeCell ? name : quotedSheet(name);
}
