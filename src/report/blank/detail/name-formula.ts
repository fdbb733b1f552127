import { toA1 } from "../../../core/book/address";
import type { CodePlaces } from "./codes-sheet";
import { fixedArea } from "../reference";

/** The name of the 科目 whose code is typed in a cell; nothing for a code the catalogue lacks. */
export function nameFormula(row: number, column: number, { named }: CodePlaces): string {
  const code = `$${toA1(row, column)}`;
  return `=IF(${code}="","",IFERROR(VLOOKUP(${code},${fixedArea(named)},2,FALSE),""))`;
}
