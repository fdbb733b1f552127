import type { Scalar } from "../../../src/core/book/book";
import { setCells } from "../../support/books";
import { T2 } from "../../support/sample-sheets";
import { error, note, type Case, type Expected } from "./case";

/** One amount of table 2, 1371.28 in the sample, is something else. */
function amount(
  value: Scalar,
  finds: (rule: string) => Expected,
  rule: string,
  cell = `${T2}!D9`,
): Case {
  const shown = typeof value === "object" && value !== null ? value.err : String(value);
  return {
    name: `${rule}: ${shown}`,
    change: (book) => setCells(book, { [cell]: value }),
    finds: [{ ...finds(rule), at: cell }],
  };
}

const text = (found: string) => (rule: string) => error(rule, null, { found });
const normalised = (found: string) => (rule: string) =>
  note(rule, null, { found, expected: "1371.28" });

/** What stands in the amount cells. */
export const AMOUNT_CASES: readonly Case[] = [
  amount("无", text("无"), "B-32"),
  amount("1,37,1.28", text("1,37,1.28"), "B-32"),
  amount(true, text("TRUE"), "B-32"),
  amount("—", text("—"), "B-32", `${T2}!G9`),
  amount({ err: "#REF!" }, text("#REF!"), "B-33"),
  amount(
    "13712800元",
    (rule) => error(rule, null, { found: "13712800元", expected: "万元" }),
    "B-34",
  ),
  amount(1e15, text("1000000000000000"), "B-35"),
  amount("1371.28", normalised("1371.28"), "B-36"),
  amount("１，３７１．２８", normalised("１，３７１．２８"), "B-36"),
  amount("￥1,371.28 万元", normalised("￥1,371.28 万元"), "B-36"),
  amount(
    1371.2834,
    (rule) => note(rule, null, { found: "1371.2834", expected: "1371.28" }),
    "B-37",
  ),
];
