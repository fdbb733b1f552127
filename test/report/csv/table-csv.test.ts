import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { tableCsv } from "../../../src/report/csv/table-csv";
import type { CopyTable } from "../../../src/report/data/context";
import type { FlatCell } from "../../../src/report/data/flat-table";
import { readCsv } from "./read-csv";

function tableWith(names: readonly string[], rows: readonly (readonly (FlatCell | null)[])[]) {
  const columns = names.map((name) => ({ name, type: "string", meaning: null, context: null }));
  return { id: "T1", title: "", money: "", notes: [], columns, rows } as CopyTable;
}

function words(text: string): FlatCell {
  return { text, isNumber: false };
}

describe("a table as CSV", () => {
  it("is UTF-8 with a mark, commas and both line ends", () => {
    const csv = tableCsv(
      tableWith(
        ["科目", "金额"],
        [
          [words("教育，支出"), { text: "-1.50", isNumber: true }],
          [null, null],
        ],
      ),
    );
    expect(csv).toBe("\ufeff科目,金额\r\n教育，支出,-1.50\r\n,\r\n");
  });

  it.each([
    ["=HYPERLINK(1)", "'=HYPERLINK(1)"],
    ["+86 0316", "'+86 0316"],
    ["-1.50 万元", "'-1.50 万元"],
    ["@SUM(A1)", "'@SUM(A1)"],
    ["  =1", "'  =1"],
    ["\t1", "'\t1"],
    ["＝1＋1", "'＝1＋1"],
    ["－1", "'－1"],
    ["a=b", "a=b"],
    ["2-1", "2-1"],
    ['他说"好"', '"他说""好"""'],
    ["一,二", '"一,二"'],
    ["上\n下", '"上\n下"'],
  ])("writes the words %j as %s", (text, field) => {
    expect(tableCsv(tableWith(["头"], [[words(text)]]))).toBe(`\ufeff头\r\n${field}\r\n`);
  });

  it("makes no formula of a head either", () => {
    expect(tableCsv(tableWith(["=1"], []))).toBe("\ufeff'=1\r\n");
  });

  it("is read back as it was, but for the apostrophe before a formula", () => {
    const pieces = ["=", "+", "-", "@", ",", '"', "\r\n", "\n", "\t", " ", "　", "广阳", "1", "'"];
    const text = fc.array(fc.constantFrom(...pieces), { minLength: 1 }).map((all) => all.join(""));
    const row = fc.tuple(text, text);
    fc.assert(
      fc.property(fc.array(row), (rows) => {
        const csv = tableCsv(
          tableWith(
            ["甲", "乙"],
            rows.map((one) => one.map(words)),
          ),
        );
        const back = readCsv(csv).slice(1);
        const plain = back.map((fields, at) =>
          fields.map((field, column) => {
            const before = rows[at]?.[column] ?? "";
            return field === `'${before}` ? before : field;
          }),
        );
        expect(plain).toEqual(rows);
        expect(back.flat().filter((field) => /^\s*[=+\-@]/u.test(field))).toEqual([]);
      }),
    );
  });
});
