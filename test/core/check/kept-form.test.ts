import { describe, expect, it } from "vitest";
import type { Book, Scalar } from "../../../src/core/book/book";
import { patchBook } from "../../../src/core/book/live-book";
import { check } from "../../../src/core/check/check";
import type { Finding } from "../../../src/core/finding/finding";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../support/books";
import { T3 } from "../../support/sample-sheets";

/** Rows of 科目 in table 3, from 0, with the columns of code, name and total. */
const ROWS = [9, 12, 13];
const [CODE, NAME, TOTAL] = [1, 2, 3];

function typed(book: Book, row: number, column: number, value: Scalar): Book {
  const rect = { sheet: T3, r0: row, c0: column, r1: row, c1: column };
  const wants = [{ sheet: T3, rect, parts: ["values"] as const }];
  return patchBook(book, wants, [{ rect, values: [[value]], merges: [] }]);
}

/** The sample with codes in table 3 that no catalogue has. */
async function bookOfUnknown(): Promise<Book> {
  const book = await sampleBook();
  return ROWS.reduce((made, row) => typed(made, row, CODE, `20177${row + 10}`), book);
}

const unknownIn = (book: Book): readonly Finding[] =>
  check(book, LAYOUT).findings.filter(({ fact }) => fact === "code-unknown");

/** What is said about each, by a check that remembers and by one that cannot. */
function saidOf(book: Book): [string[], string[]] {
  const kept = check(book, LAYOUT);
  const fresh = check(structuredClone(book), structuredClone(LAYOUT));
  const [said, again] = [kept, fresh].map(({ findings, disclosure }) =>
    findings.map((finding) => ZH_CN.finding(finding, disclosure).message),
  );
  return [said!, again!];
}

describe("findings on the form", () => {
  it("are the same objects after an edit of a figure", async () => {
    const book = await bookOfUnknown();
    const before = unknownIn(book);
    expect(before.length).toBeGreaterThanOrEqual(ROWS.length);
    const after = unknownIn(typed(book, ROWS[0]!, TOTAL, 1234.5));
    expect(after.length).toBe(before.length);
    after.forEach((finding, index) => expect(finding).toBe(before[index]));
  });

  it("are others where the name of their row is another, since their text has it", async () => {
    const book = await bookOfUnknown();
    const before = unknownIn(book);
    const renamed = typed(book, ROWS[1]!, NAME, "别的名称");
    const after = unknownIn(renamed);
    const own = after.filter(({ at }) => at?.table === "T3");
    expect(own.length).toBeGreaterThanOrEqual(ROWS.length);
    expect(own.filter((finding) => before.includes(finding))).toEqual([]);
    const [said, fresh] = saidOf(renamed);
    expect(said).toEqual(fresh);
  });

  it("tell of the new code where one unknown code follows another", async () => {
    const book = await bookOfUnknown();
    unknownIn(book);
    const after = unknownIn(typed(book, ROWS[0]!, CODE, "2017799"));
    expect(after.map(({ at }) => at?.row)).toContain("2017799");
  });
});
