import { readFileSync } from "node:fs";
import type { Sheet } from "hucre";
import { readXlsx } from "hucre";
import { beforeAll, describe, expect, it } from "vitest";
import { readTranscription } from "../../scripts/samples/transcription";
import type { Table } from "../../scripts/samples/transcription";
import type { PrintedTable } from "./facts";
import { decimalsIn, facts, samples } from "./facts";
import { printedRows } from "./printed";

const source = readTranscription(new URL("guangyang-2023/", samples));

const sheetNames = {
  T1: "01收支总表",
  T2: "02收入总表",
  T3: "03支出总表",
  T4: "04财政拨款收支总表",
  T5: "05一般公共预算支出表",
  T6: "06基本支出表",
  T7: "07政府性基金支出表",
  T8: "08国有资本经营支出表",
  T9: "09三公经费支出表",
  O: "机构设置",
  K0: "整体绩效",
  P: "政府采购",
  A: "固定资产",
};
const projectIds = ["K1", "K2", "K3", "K4"];

let sheets: ReadonlyMap<string, Sheet>;
beforeAll(async () => {
  const bytes = readFileSync(new URL("guangyang-2023.xlsx", samples));
  const book = await readXlsx(new Uint8Array(bytes), { readStyles: true });
  sheets = new Map(book.sheets.map((sheet) => [sheet.name, sheet]));
});

/** A table of the document as lines: title, caption and rows, note. */
function linesOf({ title, rows, note }: PrintedTable): (readonly string[])[] {
  return [[title], ...rows, ...(note === undefined ? [] : [[note]])];
}

/** A transcribed table in the same form. */
function linesOfData(table: Table): (readonly string[])[] {
  const upper = table.header.map((cell) => (typeof cell === "string" ? cell : cell.label));
  const lower = table.header.flatMap((cell) => (typeof cell === "string" ? [""] : cell.columns));
  const rows = table.rows.length > 0 ? table.rows : [table.columns.map(() => null)];
  return [
    [table.title],
    ...(table.caption ? [table.caption] : []),
    upper,
    ...(lower.some((label) => label !== "") ? [lower] : []),
    ...(table.numbering ? [table.numbering] : []),
    ...rows.map((row) => row.map((cell) => cell ?? "")),
    ...(table.note === undefined ? [] : [[table.note]]),
  ];
}

function printed(name: string): string[][] {
  return printedRows(sheets.get(name)!);
}

function fact(id: string): PrintedTable {
  return facts.tables[id]!;
}

describe("the tables of the sample", () => {
  it("cover every table of the document", () => {
    const covered = [...Object.keys(sheetNames), ...projectIds];
    expect(new Set(covered)).toEqual(new Set(Object.keys(facts.tables)));
  });

  it.each(Object.entries(sheetNames))("%s is on its sheet cell by cell", (id, name) => {
    expect(printed(name)).toEqual(linesOf(fact(id)));
  });

  it("has the project tables in the order of the document", () => {
    const lines = projectIds.flatMap((id) => linesOf(fact(id)));
    const rows = printed("项目绩效").filter((row) => row.some((cell) => cell !== ""));
    expect(rows).toEqual([[facts.projectsTitle], ...lines]);
  });

  it("is the same in the data", () => {
    const { statutory, organisation, performance, procurement, assets } = source;
    const tables = [
      ...[...statutory.tables, organisation.table, performance.overall],
      ...[procurement, assets],
    ];
    for (const table of tables) expect(linesOfData(table)).toEqual(linesOf(fact(table.id)));
    for (const { goal, ...table } of performance.projects) {
      const [title, ...rest] = linesOfData(table);
      expect([title, goal, ...rest]).toEqual(linesOf(fact(table.id)));
    }
  });
});

describe("the text of the sample", () => {
  it("has the headings and the sentences with figures, in order", () => {
    const rows = printed("情况说明").map(([text]) => text);
    const wanted = facts.statement.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
    const known = new Set(wanted);
    expect(rows[0]).toBe(facts.statementTitle);
    expect(rows.filter((text) => known.has(text!))).toEqual(wanted);
  });

  it("states no other figures in its own words", () => {
    const { sections } = source.statement;
    const decimals = sections.map(({ paragraphs }) =>
      decimalsIn([paragraphs.filter((text) => typeof text === "string")]),
    );
    expect(decimals).toEqual(facts.decimals.statement);
    expect(sections[4]!.paragraphs).toContainEqual(expect.stringContaining("全区共40根光纤"));
  });

  it("explains the terms of the document under their numbers", () => {
    const [, ...entries] = printed("名词解释");
    expect(entries.map(([text]) => text!.slice(0, text!.indexOf("：")))).toEqual(facts.terms);
  });
});

describe("the figures of the sample", () => {
  it("are those of the document, each as often", () => {
    const counts: Record<string, number> = {};
    for (const figure of decimalsIn([...sheets.values()].flatMap(printedRows))) {
      counts[figure] = (counts[figure] ?? 0) + 1;
    }
    expect(counts).toEqual(facts.decimals.counts);
  });

  it.each(Object.entries(sheetNames))("%s has its decimals in order", (id, name) => {
    expect(decimalsIn(printed(name))).toEqual(facts.decimals.tables[id]);
  });

  it("are numbers, and codes are text", () => {
    const { rows } = sheets.get("03支出总表")!;
    expect(rows[5]).toEqual([1, null, "合计", 2087.56, 1331.05, 756.51, null, null, null]);
    expect(rows[8]?.slice(0, 4)).toEqual([4, "2010301", "行政运行", 1371.28]);
  });
});
