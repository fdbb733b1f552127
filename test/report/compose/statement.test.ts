import { describe, expect, it } from "vitest";
import type { Book, Sheet } from "../../../src/core/book/book";
import { locate } from "../../../src/core/locate/locate";
import { statementSections } from "../../../src/report/compose/statement";
import { readAmounts } from "../../../src/core/ledger/cells";
import { narrate } from "../../../src/core/narrative/narrate";
import { missingIn } from "../../../src/core/narrative/own-words";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { assetsSheet, organisationSheet, withSheets } from "../../support/beside-tables";
import { sampleBook, sheetOf } from "../../support/books";
import { madeBook } from "../../support/made-book";
import { STANDARD_LINES } from "../../support/standard-unit";
import { tableValues } from "../../support/table-values";
import { lineOf } from "../line-of";

const TITLE = "测试单位2023年单位预算信息公开情况说明";
const TABLES: Book = {
  sheets: madeBook(SET, tableValues(STANDARD_LINES)).sheets.slice(0, 9),
};

/** The lines of the statement that is printed for these sheets beside the nine tables. */
function printed(...sheets: readonly Sheet[]): string[] {
  const book = withSheets(TABLES, ...sheets);
  const disclosure = locate(book, SET);
  const [section] = statementSections(
    disclosure,
    narrate(disclosure, readAmounts(book, disclosure)),
  );
  return [section?.title ?? "", ...(section?.blocks ?? []).map(lineOf)];
}

function statement(...lines: readonly string[]): Sheet {
  return sheetOf(
    "情况说明",
    [TITLE, ...lines].map((line) => [line]),
  );
}

/** Numbered headings of sections among lines. */
function headings(lines: readonly string[]): string[] {
  return lines.filter((line) => /^[一二三四五六七八九]、/u.test(line));
}

const OPENING = /^根据《预算法》.*现将测试单位2023年单位预算公开说明如下：$/u;

describe("a statement that nobody has written", () => {
  it("is written from the tables under its title, as far as they tell", () => {
    const lines = printed();
    expect(lines[0]).toBe(TITLE);
    expect(lines[1]).toMatch(OPENING);
    expect(headings(lines)).toEqual([
      "二、单位预算安排的总体情况",
      "三、机关运行经费安排情况",
      "四、财政拨款“三公”经费预算情况及增减变化原因",
      "九、其他需要说明的事项",
    ]);
  });

  it("has headings over its tables too", () => {
    const lines = printed(
      assetsSheet(5, "截止时间：2022-12-31"),
      organisationSheet(["测试单位", "行政"]),
    );
    const at = lines.indexOf("一、单位职责及机构设置情况");
    expect(lines.slice(at, at + 3)).toEqual([
      "一、单位职责及机构设置情况",
      "[organisation-1]",
      "二、单位预算安排的总体情况",
    ]);
    expect(lines.slice(lines.indexOf("七、国有资产信息"))).toEqual([
      "七、国有资产信息",
      "截至2022年12月31日，我单位固定资产总额5.00万元（详见下表）。",
      "[assets-1]",
      "九、其他需要说明的事项",
      "我单位无其他需要说明的事项。",
    ]);
  });

  it("may be there as a title or as headings, which keep their place and get the right number", () => {
    expect(printed(statement())).toEqual(printed());
    const lines = printed(statement("一、单位职责及机构设置情况", "2、预算安排的总体情况"));
    expect(headings(lines).slice(0, 3)).toEqual([
      "一、单位职责及机构设置情况",
      "二、单位预算安排的总体情况",
      "三、机关运行经费安排情况",
    ]);
    expect(lines[1]).toMatch(OPENING);
  });

  it("of tables without amounts stays as it is", () => {
    const book = withSheets(
      { sheets: madeBook(SET, new Map()).sheets.slice(0, 9) },
      statement("一、单位职责及机构设置情况", "二、预算安排的总体情况"),
    );
    const disclosure = locate(book, SET);
    const [section] = statementSections(
      disclosure,
      narrate(disclosure, readAmounts(book, disclosure)),
    );
    expect(section?.blocks.map(lineOf)).toEqual([
      "一、单位职责及机构设置情况",
      "二、预算安排的总体情况",
    ]);
  });
});

describe("a section with words of its own", () => {
  it("is printed as it stands, and nothing from the tables is mixed in", () => {
    const lines = printed(
      statement("二、单位预算安排的总体情况", "1、收入说明", "2023年预算收入1万元。"),
    );
    const at = lines.indexOf("二、单位预算安排的总体情况");
    expect(lines.slice(at, at + 4)).toEqual([
      "二、单位预算安排的总体情况",
      "1、收入说明",
      "2023年预算收入1万元。",
      "三、机关运行经费安排情况",
    ]);
    expect(lines[1]).toBe("二、单位预算安排的总体情况");
  });

  it("keeps the number it was given and its place; what is missing follows what goes before it", () => {
    const lines = printed(
      statement(
        "说明如下：",
        "四、“三公”经费",
        "经费从紧安排。",
        "二、单位预算安排的总体情况",
        "收支平衡。",
        "7、国有资产",
        "没有变化。",
      ),
    );
    expect(lines[1]).toBe("说明如下：");
    expect(headings(lines)).toEqual([
      "四、“三公”经费",
      "二、单位预算安排的总体情况",
      "三、机关运行经费安排情况",
      "九、其他需要说明的事项",
    ]);
    expect(lines.slice(-4)).toEqual([
      "7、国有资产",
      "没有变化。",
      "九、其他需要说明的事项",
      "我单位无其他需要说明的事项。",
    ]);
  });

  it("that stands there twice has its tables and the words of the narrative once", () => {
    const own = printed(
      assetsSheet(5, "截止时间：2022-12-31"),
      statement("七、国有资产信息", "如下表。", "七、国有资产信息"),
    );
    expect(own.filter((line) => line === "[assets-1]")).toHaveLength(1);
    expect(own.filter((line) => line.includes("固定资产总额"))).toEqual([]);
    const bare = printed(
      assetsSheet(5, "截止时间：2022-12-31"),
      statement("七、国有资产信息", "七、国有资产信息"),
    );
    expect(bare.filter((line) => line.includes("固定资产总额"))).toHaveLength(1);
  });

  it("wants nothing", () => {
    const wanted = (...lines: string[]): string[] => {
      const book = withSheets(TABLES, statement(...lines));
      const disclosure = locate(book, SET);
      return missingIn(disclosure, narrate(disclosure, readAmounts(book, disclosure))).map(
        ({ section }) => section,
      );
    };
    expect(wanted()).toEqual(["procurement", "assets"]);
    expect(wanted("六、政府采购预算情况")).toEqual(["procurement", "assets"]);
    expect(wanted("六、政府采购预算情况", "无政府采购预算。")).toEqual(["assets"]);
  });
});

it("leaves the reference document, which is written, as it stands", async () => {
  const book = await sampleBook();
  const disclosure = locate(book, SET);
  const empty = { opening: [], sections: [], missing: [] };
  expect(statementSections(disclosure, narrate(disclosure, readAmounts(book, disclosure)))).toEqual(
    statementSections(disclosure, empty),
  );
});

it("prints every table and list beside the statement in some section", () => {
  const attached = SET.statement.sections.flatMap(({ attachments }) => attachments);
  expect([...attached].sort()).toEqual(SET.statement.attachments.map(({ id }) => id).sort());
});
