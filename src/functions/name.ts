import { indexCatalogue, nameOf, type CatalogueIndex } from "../core/layout/catalogue";
import { ECONOMIC } from "../statute/codes/economic";
import { ECONOMIC_GOVERNMENT } from "../statute/codes/economic-government";
import { FUNCTIONAL } from "../statute/codes/functional";
import type { Failure } from "../locale/functions";
import { eachCode } from "./each-row";
import { cellAt, isBlank, isFailure, textOf, type Answer, type Range } from "./range";

/** Later than any catalogue: the names in force now are the last ones known. */
const NOW = 9999;

const CATALOGUES = [FUNCTIONAL, ECONOMIC, ECONOMIC_GOVERNMENT];

/**
 * BUDGET.NAME: the name of each code in a year, without one the name it has now. 支出功能分类 and both
 * 支出经济分类 share no code, so that the code alone tells which list it is from.
 */
export function name(code: Range, year: Range | null): Answer {
  const when = readYear(year);
  if (isFailure(when)) return when;
  const indexes = CATALOGUES.map(indexCatalogue);
  return eachCode(code, (one, row) => {
    const found = nameIn(indexes, String(one), when);
    if (found !== null) return found;
    return { fails: "code-unknown", at: cellAt("code", code, row), value: String(one) };
  });
}

function nameIn(indexes: readonly CatalogueIndex[], code: string, year: number): string | null {
  for (const index of indexes) {
    const known = nameOf(index, code, year);
    if (known !== null) return known.name;
  }
  return null;
}

function readYear(year: Range | null): number | Failure {
  const cell = year?.[0]?.[0];
  if (isBlank(cell)) return NOW;
  const digits = /^(\d{4})年?度?$/u.exec(textOf(cell).normalize("NFKC").trim())?.[1];
  if (digits === undefined) return { fails: "year-unreadable", value: textOf(cell) };
  return Number.parseInt(digits, 10);
}
