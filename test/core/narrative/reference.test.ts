import { beforeAll, describe, expect, it } from "vitest";
import { parseA1 } from "../../../src/core/book/address";
import { valueAt, type Book } from "../../../src/core/book/book";
import { locate } from "../../../src/core/locate/locate";
import { Decimal } from "../../../src/core/money/decimal";
import { parseAmount } from "../../../src/core/money/parse";
import { readFigures } from "../../../src/core/text/read-figures";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { compose } from "../../../src/report/compose/compose";
import type { Block } from "../../../src/report/model";
import type { Narrative } from "../../../src/core/narrative/narrate";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../support/books";
import { withLastYear } from "../../support/last-year";
import { linesOf, narrated } from "../../support/narrated";

/** The reference disclosure without its statement, with last year's figures instead. */
async function bareSample(): Promise<Book> {
  const { sheets } = await sampleBook();
  const rest = { sheets: sheets.filter(({ name }) => name !== "情况说明") };
  return withLastYear(rest, SET, {
    income: [1644.62],
    basic: [1088.83, "人员经费支出增加"],
    project: [555.79, "增加大气污染综合防控激光雷达能力建设项目"],
    "operating-costs": [306.16],
    sangong: [91.33],
    abroad: [0],
    vehicles: [15.33],
    "vehicle-purchase": [0],
    "vehicle-running": [15.33],
    reception: [76],
    procurement: [630],
  });
}

let book: Book;
let narrative: Narrative;
/** The paragraphs of each section as they were published. */
let published: ReadonlyMap<string, readonly string[]>;

beforeAll(async () => {
  book = await bareSample();
  narrative = narrated(book, SET);
  const { statement } = locate(await sampleBook(), SET);
  published = new Map(
    statement?.sections.map(({ section, paragraphs }) => [
      section.id,
      paragraphs.map(({ text }) => text),
    ]),
  );
});

/** The amounts of money that lines of text state, those of each line apart. */
function amountsIn(lines: readonly string[]): string[][] {
  const amounts = lines.map((line) =>
    readFigures(line).flatMap(({ measure, value }) =>
      measure.kind === "money" ? [value.toFixed()] : [],
    ),
  );
  return amounts.filter((line) => line.length > 0);
}

describe("the statement of the reference document, written from its tables", () => {
  it.each(["arrangement", "operating-costs"])(
    "states in each paragraph of %s the amounts that were published",
    (section) => {
      const expected = amountsIn(published.get(section) ?? []);
      expect(expected.flat().length).toBeGreaterThan(0);
      expect(amountsIn(linesOf(narrative, section))).toEqual(expected);
    },
  );

  it("states the same “三公” amounts, which were published in one paragraph", () => {
    const expected = amountsIn(published.get("three-public") ?? []).flat();
    expect(expected).toHaveLength(6);
    expect(amountsIn(linesOf(narrative, "three-public")).flat()).toEqual(expected);
  });

  it("states the total of procurement and of assets; what is to be bought stands in no cell", () => {
    for (const section of ["procurement", "assets"]) {
      const [expected] = amountsIn(published.get(section) ?? []).flat();
      expect(amountsIn(linesOf(narrative, section)).flat()[0]).toBe(expected);
    }
  });

  it("adds the percentages that the published amounts and changes make", () => {
    const [, spent = [], changed = []] = amountsIn(published.get("arrangement") ?? []);
    const [expenditure, basic, , , project] = spent;
    const [total, ...changes] = changed;
    expect(total).toBe(expenditure);
    const expected = [expenditure, basic, project].map((now, at) => {
      const change = new Decimal(changes[at] ?? "");
      const last = new Decimal(now ?? "").minus(change);
      return change.times(100).dividedBy(last).toFixed(2);
    });
    const line = linesOf(narrative, "arrangement").at(-1) ?? "";
    const percentages = readFigures(line).filter(({ measure }) => measure.kind === "percent");
    expect(percentages.map(({ value }) => value.toFixed(2))).toEqual(expected);
  });

  it("prints in each amount the figure of the cell it refers to", () => {
    const lines = narrative.sections.flatMap((section) => section.lines);
    let amounts = 0;
    for (const line of lines) {
      if (line.kind !== "paragraph") continue;
      for (const [at, inline] of line.inlines.entries()) {
        const before = line.inlines[at - 1]?.text ?? "";
        // Changes and percentages are computed; goods and services are sums of items.
        if (inline.kind !== "figure" || /增加$|增长$|货物类$|服务类$/u.test(before)) continue;
        const sheet = book.sheets.find(({ name }) => name === inline.from.sheet)!;
        const { row, column } = parseA1(inline.from.cell)!;
        const cell = parseAmount(valueAt(sheet, row, column), "wanYuan");
        const value = cell.kind === "amount" ? cell.value : new Decimal(0);
        expect([inline.from.cell, new Decimal(inline.text).toFixed(2)]).toEqual([
          inline.from.cell,
          value.toFixed(2),
        ]);
        amounts += 1;
      }
    }
    expect(amounts).toBeGreaterThan(20);
  });

  it("wants nothing", () => {
    expect(narrative.missing).toEqual([]);
  });

  it("is the same text every time", async () => {
    const report = compose(book, locate(book, SET), ZH_CN, { draft: false });
    const section = report.parts[1]?.sections[0];
    const lines = [`# ${section?.title ?? ""}`, ...(section?.blocks ?? []).map(lineOf)];
    await expect(`${lines.join("\n")}\n`).toMatchFileSnapshot(
      "../../golden/generated-statement.txt",
    );
  });
});

function lineOf(block: Block): string {
  if (block.kind === "table" || block.kind === "chart") return `[${block.id}]`;
  if (block.kind === "heading") return `${"#".repeat(block.level + 1)} ${block.text}`;
  return block.inlines.map(({ text }) => text).join("");
}
