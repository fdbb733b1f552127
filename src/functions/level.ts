import { levelOf } from "../core/layout/catalogue";
import { ANSWERS } from "../locale/functions";
import { eachCode } from "./each-row";
import type { Answer, Range } from "./range";

/** BUDGET.LEVEL: 类, 款 or 项 for each code, by its number of digits. */
export function level(code: Range): Answer {
  return eachCode(code, (one) => {
    const found = levelOf(String(one), 3);
    return found === null ? "" : ANSWERS.level[found];
  });
}
