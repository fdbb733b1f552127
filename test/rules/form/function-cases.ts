import { changeSheet } from "../../support/books";
import { STATEMENT, T2, T3 } from "../../support/sample-sheets";
import { withBound, withUnbound } from "../../support/unbound";
import { SAID_ONLY, type Case, UNTOLD, warning } from "./case";

const ROLLUP = "=BUDGET.ROLLUP(B8:B24,D8:D24)";

/** Formulas with functions of ours that Excel does or does not know. */
export const FUNCTION_CASES: readonly Case[] = [
  {
    name: "a total is a formula that Excel knows",
    change: (book) => withBound(book, `${T2}!D7`, ROLLUP),
    finds: [],
  },
  {
    name: "a total is a formula with a function that Excel does not know",
    change: (book) => withUnbound(book, { [`${T2}!D7`]: ROLLUP }),
    finds: [warning("B-40", `${T2}!D7`, { count: "1" })],
  },
  {
    name: "two sheets have such formulas, one of them two",
    change: (book) =>
      withUnbound(book, { [`${T3}!E8`]: ROLLUP, [`${T3}!D8`]: ROLLUP, [`${T2}!D7`]: ROLLUP }),
    finds: [
      warning("B-40", `${T2}!D7`, { count: "1" }),
      warning("B-40", `${T3}!D8`, { count: "2" }),
    ],
  },
  {
    name: "such a formula stands in no table, on a sheet that is hidden",
    change: (book) =>
      changeSheet(withUnbound(book, { [`${STATEMENT}!A1`]: ROLLUP }), STATEMENT, (sheet) => ({
        ...sheet,
        visibility: "hidden",
      })),
    finds: [
      warning("B-39", null, { untold: UNTOLD }),
      warning("B-40", `${STATEMENT}!A1`, { count: "1" }),
    ],
    gone: SAID_ONLY,
  },
];
