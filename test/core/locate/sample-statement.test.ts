import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { locateStatement, type FoundStatement } from "../../../src/core/locate/statement";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { mapTexts } from "../../support/arrange";
import { changeSheet, sampleBook, setCells, sheetOf, shiftRight } from "../../support/books";
import { STATEMENT } from "../../support/sample-sheets";
import { ALL, findLines, ids, lines, oddities, outline } from "./statement-lines";

describe("the statement of the sample", () => {
  async function sampleStatement(change: (book: Book) => Book): Promise<FoundStatement> {
    return locateStatement(change(await sampleBook()), LAYOUT.statement, []);
  }

  it("has one wrong number and nothing else that is odd", async () => {
    const found = await sampleStatement((book) => book);
    expect(ids(found)).toEqual(ALL);
    expect(found.deviations).toMatchObject([
      {
        kind: "heading-number",
        table: "N",
        sheet: STATEMENT,
        row: 28,
        params: { found: "5、", expected: "五、" },
      },
    ]);
  });

  it.each<[string, (book: Book) => Book]>([
    ["in another column", (book) => changeSheet(book, STATEMENT, (sheet) => shiftRight(sheet, 2))],
    [
      "in half width",
      (book) =>
        changeSheet(book, STATEMENT, (sheet) => mapTexts(sheet, (text) => text.normalize("NFKC"))),
    ],
    [
      "with blanks around",
      (book) =>
        changeSheet(book, STATEMENT, (sheet) => mapTexts(sheet, (text) => `\u3000${text} `)),
    ],
    [
      "in one cell",
      (book) => {
        const sheet = book.sheets.find(({ name }) => name === STATEMENT);
        const all =
          sheet?.values.map(([text]) => (typeof text === "string" ? text : "")).join("\r\n") ?? "";
        return { sheets: [sheetOf(STATEMENT, [[all]])] };
      },
    ],
  ])("is the same %s", async (_, change) => {
    const [found, expected] = [
      await sampleStatement(change),
      await sampleStatement((book) => book),
    ];
    const plain = (one: FoundStatement): string =>
      JSON.stringify(outline(one.statement)).normalize("NFKC");
    expect(plain(found)).toBe(plain(expected));
    expect(oddities(found)).toEqual(oddities(expected));
  });

  it("lacks a section whose heading was deleted", async () => {
    const found = await sampleStatement((book) => setCells(book, { [`${STATEMENT}!A25`]: null }));
    expect(found.deviations.map(({ kind, rowKey }) => [kind, rowKey])).toContainEqual([
      "section-missing",
      "机关运行经费",
    ]);
  });
});

it("keeps every character of any statement but blanks and the mark behind a heading", () => {
  const line = fc.oneof(
    fc.constantFrom(
      ...lines(),
      "三、机关运行经费：无。",
      "政府采购",
      "2、政府采购：购买。",
      "五、 预算绩效信息 2023年",
    ),
    fc.string({ unit: "binary", maxLength: 12 }),
  );
  const letters = (text: string): string => text.replace(/[\s：:。]/gu, "");
  fc.assert(
    fc.property(fc.array(line, { maxLength: 30 }), (texts) => {
      const { statement } = findLines(texts);
      const kept = [
        ...(statement?.opening ?? []),
        ...(statement?.sections ?? []).flatMap(({ heading, paragraphs }) => [
          heading,
          ...paragraphs,
        ]),
      ];
      expect(letters(kept.map(({ text }) => text).join(""))).toBe(letters(texts.join("")));
      for (const { text, offset, row } of kept) {
        expect(texts[row - 1]?.slice(offset, offset + text.length)).toBe(text);
      }
    }),
  );
});
