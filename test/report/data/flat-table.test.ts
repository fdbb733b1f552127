import { beforeAll, describe, expect, it } from "vitest";
import { flatTables, type FlatTable } from "../../../src/report/data/flat-table";
import type { TableBlock } from "../../../src/report/model";
import { facts } from "../../samples/facts";
import { cell, sampleReport, table } from "../pdf/sample-report";
import { fromElsewhere, publishedReport } from "../published-report";

let tables: readonly FlatTable[];

beforeAll(async () => {
  tables = flatTables(await publishedReport());
});

function tableOf(id: string): FlatTable {
  return tables.find((one) => one.id === id)!;
}

function flat(...blocks: readonly TableBlock[]): FlatTable[] {
  const section = { id: "S", title: "节", showTitle: true, blocks };
  return flatTables(sampleReport({ parts: [{ title: "部分", sections: [section] }] }));
}

function bold(text: string, colSpan = 1, rowSpan = 1) {
  return cell(text, { bold: true, colSpan, rowSpan });
}

describe("the tables of the reference disclosure as data", () => {
  it("are all there, with the rows another reader found", () => {
    for (const id of ["T1", "T2", "T3", "T4", "T5", "T6", "T9"]) {
      // Caption, heads and the row of column numbers are no rows of data.
      const printed = facts.tables[id]!.rows.filter(([first = ""]) => /^\d+$/u.test(first));
      const rows = tableOf(id).rows.map((row) => row.map((one) => one?.text ?? ""));
      const bare = (text: string): string => text.replace(/\s/gu, "");
      expect(
        rows.map((row) => row.map(bare)),
        id,
      ).toEqual(printed.map((row) => row.map(bare)));
    }
    expect(tables.map(({ id }) => id)).toContain("procurement-1");
  });

  it("name each column by all its heads", () => {
    const names = tableOf("T2").columns.map(({ name }) => name);
    expect(names.slice(0, 5)).toEqual([
      "序号",
      "功能分类科目/科目编码",
      "功能分类科目/科目名称",
      "合计",
      "本年收入/小计",
    ]);
    expect(tableOf("project-performance-1").columns.map(({ name }) => name)).toContain("三级指标");
  });

  it("say what a column holds, also where the table is empty", () => {
    const kinds = (id: string) =>
      tableOf(id).columns.map(({ type, meaning }) => [
        type,
        meaning?.role,
        meaning?.classification,
      ]);
    expect(kinds("T6")).toEqual([
      ["integer", "serial", null],
      ["string", "code", "economic"],
      ["string", "name", "economic"],
      ["number", "amount", null],
      ["number", "amount", null],
      ["number", "amount", null],
    ]);
    expect(kinds("T7").map(([type]) => type)).toEqual([
      ...["integer", "string", "string"],
      ...["number", "number", "number"],
    ]);
    expect(tableOf("T7").rows).toEqual([]);
    expect(tableOf("T7").notes).toEqual(["注：无政府基金预算财政拨款预算，空表列示。"]);
  });

  it("know the unit of their amounts, the layout's or the one that is stated", () => {
    const units = Object.fromEntries(tables.map(({ id, money }) => [id, money]));
    expect(units).toMatchObject({
      T1: "万元",
      "procurement-1": "万元",
      "assets-1": "万元",
      "organisation-1": "",
    });
  });

  it("keep the words over the columns as a note", () => {
    const [goal = ""] = tableOf("project-performance-1").notes;
    expect(goal).toMatch(/^绩效目标：1\.通过项目的开展/u);
  });

  it("hold nothing of where the figures came from", async () => {
    expect(flatTables(fromElsewhere(await publishedReport()))).toEqual(tables);
  });
});

describe("a table with spans", () => {
  it("repeats words over several rows and no figure", () => {
    const [one] = flat(
      table("K", "表", {
        widths: [1, 1, 1],
        head: [[bold("指标"), bold("名称"), bold("分值")]],
        body: [
          [cell("产出", { rowSpan: 2 }), cell("数量"), cell("10", { rowSpan: 2 })],
          [cell("质量")],
          [cell("合计", { colSpan: 2 }), cell("20")],
        ],
      }),
    );
    expect(one!.rows.map((row) => row.map((entry) => entry?.text ?? null))).toEqual([
      ["产出", "数量", "10"],
      ["产出", "质量", null],
      ["合计", null, "20"],
    ]);
  });

  it("gives every column a name of its own", () => {
    const [one] = flat(
      table("K", "表", {
        widths: [1, 1, 1, 1],
        head: [[bold("收入", 2), bold("收入", 1), bold("", 1)]],
        body: [],
      }),
    );
    expect(one!.columns.map(({ name }) => name)).toEqual([
      "收入",
      "收入（2）",
      "收入（3）",
      "第4栏",
    ]);
  });

  it("has an id of its own", () => {
    const ids = flat(table("k", "甲", {}), table("K", "乙", {}), table("k", "丙", {}));
    expect(ids.map(({ id }) => id)).toEqual(["k", "K-2", "k-3"]);
  });
});

describe("an entry", () => {
  it.each([
    ["0", true],
    ["-36.00", true],
    ["1062", true],
    ["0.11", true],
    ["007", false],
    ["1,371.28", false],
    ["≥95%", false],
    ["2022-12-31", false],
    ["+5", false],
    ["１２", false],
    ["1e3", false],
    ["=1+1", false],
    [".5", false],
  ])("%s in a column without a layout: a number is %s", (text, isNumber) => {
    const [one] = flat(table("K", "表", { head: [[bold("数量")]], body: [[cell(text)]] }));
    expect(one!.rows).toEqual([[{ text, isNumber }]]);
    expect(one!.columns[0]!.type).toBe(isNumber ? "number" : "string");
  });

  it.each(["科目编码", "项目代码", "政府采购目录序号", "资产编号"])(
    "under %s is a code",
    (head) => {
      const [one] = flat(table("K", "表", { head: [[bold(head)]], body: [[cell("2010301")]] }));
      expect(one!.rows).toEqual([[{ text: "2010301", isNumber: false }]]);
    },
  );

  it("with words among amounts makes the column one of words", () => {
    const meaning = { unit: "yuan", columns: [{ role: "amount", classification: null }] } as const;
    const [one] = flat(
      table("K", "表", { head: [[bold("金额")]], body: [[cell("1.00")], [cell("无")]], meaning }),
    );
    expect(one!.columns[0]!.type).toBe("string");
    expect(one!.money).toBe("元");
  });
});
