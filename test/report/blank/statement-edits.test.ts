import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import type { Edit } from "../../../src/core/host";
import { readAmounts } from "../../../src/core/ledger/cells";
import { locate } from "../../../src/core/locate/locate";
import { narrate } from "../../../src/core/narrative/narrate";
import { statementEdits } from "../../../src/report/blank/statement-edits";
import { statementSections } from "../../../src/report/compose/statement";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { bookOf } from "../../support/book-of-sheets";
import { sampleBook, setCells, sheetOf } from "../../support/books";
import { madeBook } from "../../support/made-book";
import { STANDARD_LINES } from "../../support/standard-unit";
import { tableValues } from "../../support/table-values";
import { ENTITY, blankOf } from "./blank-book";
import { lineOf } from "../line-of";

const TABLES: Book = {
  sheets: madeBook(SET, tableValues(STANDARD_LINES)).sheets.slice(0, 9),
};
const TITLE = `${ENTITY.name}2023年单位预算信息公开情况说明`;

/** The statement that the report prints of a book. */
function printed(book: Book): string[] {
  const disclosure = locate(book, SET);
  const [section] = statementSections(
    disclosure,
    narrate(disclosure, readAmounts(book, disclosure)),
  );
  return (section?.blocks ?? []).map(lineOf);
}

function editsOf(book: Book): Edit[] {
  return statementEdits(book, locate(book, SET));
}

/** The book after the edits. */
function written(book: Book, edits: readonly Edit[]): Book {
  return edits.reduce((before: Book, edit): Book => {
    if (edit.kind === "sheet")
      return { sheets: [...before.sheets, ...bookOf([edit.sheet]).sheets] };
    if (edit.kind !== "values") throw new RangeError("not a value");
    const sheet = before.sheets.find(({ name }) => name === edit.at.sheet)!;
    const grown = sheetOf(
      sheet.name,
      Array.from({ length: Math.max(sheet.values.length, edit.at.r1 + 1) }, (_, row) => [
        row === edit.at.r0 ? edit.values[0]![0]! : (sheet.values[row]?.[0] ?? null),
      ]),
    );
    return { sheets: before.sheets.map((one) => (one === sheet ? grown : one)) };
  }, book);
}

function statement(...lines: readonly (string | null)[]): Book {
  const sheet = sheetOf(
    "情况说明",
    [TITLE, ...lines].map((line) => [line]),
  );
  return { sheets: [...TABLES.sheets, sheet] };
}

describe("what is written into the workbook is what the report would have printed", () => {
  it.each([
    ["where there is no statement", TABLES],
    [
      "under the headings of a new workbook",
      {
        sheets: [
          ...TABLES.sheets,
          ...bookOf(blankOf(SET).filter(({ name }) => name.includes("情况说明"))).sheets,
        ],
      },
    ],
    [
      "in the cells of headings that stand one under the other",
      statement(
        "二、单位预算安排的总体情况",
        "三、机关运行经费安排情况",
        "四、“三公”经费",
        "从紧安排。",
      ),
    ],
    [
      "in one cell that has all of it",
      statement("二、单位预算安排的总体情况\n三、机关运行经费安排情况\n四、“三公”经费\n从紧安排。"),
    ],
  ])("%s", (_, book) => {
    const before = printed(book);
    const after = written(book, editsOf(book));
    const sections = locate(after, SET).statement?.sections ?? [];
    expect(
      sections.find(({ section }) => section.id === "arrangement")?.paragraphs.length,
    ).toBeGreaterThan(2);
    // Headings of sections that the tables do not tell of are there to be written under.
    const bare = (lines: readonly string[]): string[] =>
      lines.filter((line, at) => !isHeading(line) || !isHeading(lines[at + 1] ?? "一、"));
    expect(bare(printed(after))).toEqual(bare(before));
    expect(editsOf(after)).toEqual([]);
  });
});

function isHeading(line: string): boolean {
  return /^[一二三四五六七八九]、/u.test(line);
}

describe("nothing is written", () => {
  it("over words that are there", async () => {
    const book = await sampleBook();
    expect(editsOf(book)).toEqual([]);
  });

  it("of tables without amounts", () => {
    expect(editsOf({ sheets: madeBook(SET, new Map()).sheets.slice(0, 9) })).toEqual([]);
  });

  it("into a merged area below the heading, which could not show it", () => {
    const plain = statement("二、单位预算安排的总体情况", null, "三、机关运行经费安排情况", null);
    const merged = plain.sheets.map((sheet) =>
      sheet.name === "情况说明" ? { ...sheet, merges: [{ r0: 1, c0: 0, r1: 2, c1: 0 }] } : sheet,
    );
    const cells = editsOf({ sheets: merged }).flatMap((edit) =>
      edit.kind === "values" ? [edit.at.r0] : [],
    );
    expect(cells.sort()).toEqual([0, 1, 4]);
  });
});

it("a figure of the written words is checked against its table", () => {
  const book = written(TABLES, editsOf(TABLES));
  const sheet = book.sheets.at(-1)!;
  const texts = sheet.values.map(([value]) => (typeof value === "string" ? value : ""));
  const row = texts.findIndex((text) => text.includes("公务接待费12.40万元"));
  const wrong = texts[row]!.replace("公务接待费12.40万元", "公务接待费21.40万元");
  const changed = setCells(book, { [`${sheet.name}!A${String(row + 1)}`]: wrong });
  const places = check(changed, SET).findings.flatMap(({ rule, at, severity }) =>
    severity === "error" ? [`${rule} ${at?.cell ?? ""}`] : [],
  );
  expect(places).toEqual([`N-11 A${String(row + 1)}`]);
});
