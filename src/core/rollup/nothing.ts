import type { Scalar } from "../book/book";

/**
 * Whether a cell gives a custom function nothing to go by. Excel hands over a blank cell as 0 on the
 * desktop and as null on the web, so that the functions must answer alike for both.
 */
export function isNothing(cell: Scalar): boolean {
  return cell === null || cell === 0 || (typeof cell === "string" && cell.trim() === "");
}
