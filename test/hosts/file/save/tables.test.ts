import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { unescapeXml } from "../../../../src/hosts/file/xml-text";
import { escapeXml, withData, workbookFile, workbookParts } from "../workbook-builder";
import { zip } from "../zip-builder";
import { untouched, withSheet } from "./edited";
import { columnIn, columnOut, put, rowIn, rowOut, type Change } from "./sheet-changes";

const TABLE = "xl/tables/table1.xml";
const SHEET = "xl/worksheets/sheet1.xml";
const LINKS = "xl/worksheets/_rels/sheet1.xml.rels";

const text = (at: string, words: string): string =>
  `<c r="${at}" t="inlineStr"><is><t>${words}</t></is></c>`;
const HEADER = `<row r="2">${text("B2", "科目")}${text("C2", "金额")}${text("D2", "备注")}</row>`;
const ROWS =
  `${HEADER}<row r="3"><c r="C3"><v>1</v></c></row><row r="4"><c r="C4"><v>2</v></c></row>` +
  `<row r="5">${text("B5", "合计")}<c r="C5"><f>SUM(C3:C4)</f><v>3</v></c></row>` +
  '<row r="6"><c r="F6"><v>9</v></c></row>';
const PLAIN =
  '<tableColumn id="1" name="科目"/><tableColumn id="2" name="金额"/><tableColumn id="4" name="备注"/>';
const table = (ref: string, columns: string, { filter = ref, more = "", inside = "" } = {}) =>
  `<table id="1" name="表1" displayName="表1" ref="${ref}"${more}>` +
  `<autoFilter ref="${filter}">${inside}</autoFilter>` +
  `<tableColumns count="${columns.split("<tableColumn ").length - 1}">${columns}</tableColumns></table>`;

const TYPES = `<Types><Override PartName="/${TABLE}" ContentType="table"/><Default Extension="xml" ContentType="a/b"/></Types>`;

function fileWith(data: string): Uint8Array {
  const parts = workbookParts({
    sheets: [
      {
        name: "S",
        rows: ROWS,
        after: '<tableParts count="1" xmlns:r="x"><tablePart r:id="rIdL0"/></tableParts>',
        linked: [{ kind: "table", name: TABLE, data }],
      },
      { name: "T" },
    ],
  });
  return zip(withData(parts, "[Content_Types].xml", TYPES));
}

async function partsAfter(file: Uint8Array, change: Change): Promise<Record<string, string>> {
  const saved = await saveWorkbook(file, withSheet(await untouched(file), 0, change));
  return Object.fromEntries(
    Object.entries(unzipSync(saved)).map(([name, part]) => [name, strFromU8(part)]),
  );
}

const tableAfter = async (data: string, change: Change): Promise<string | undefined> =>
  (await partsAfter(fileWith(data), change))[TABLE]?.replace(/^<\?xml[^>]*\?>\n/u, "");

describe("a table follows", () => {
  const named = (...columns: readonly (readonly [number, string])[]): string =>
    columns.map(([id, name]) => `<tableColumn id="${id}" name="${name}"/>`).join("");

  it.each<[string, Change, string]>([
    ["a row above it", rowIn(0), table("B3:D6", PLAIN)],
    ["a row in it", rowIn(3), table("B2:D6", PLAIN)],
    ["a row that goes", rowOut(3), table("B2:D4", PLAIN)],
    ["its last row going", rowOut(4), table("B2:D4", PLAIN)],
    ["a column before it", columnIn(0, null), table("C2:E5", PLAIN)],
    [
      "a column in it, under the name of its header",
      columnIn(2, "新 <列>\n二"),
      table("B2:E5", named([1, "科目"], [5, "新 &lt;列&gt;_x000a_二"], [2, "金额"], [4, "备注"])),
    ],
    ["a column that goes", columnOut(2), table("B2:C5", named([1, "科目"], [4, "备注"]))],
    [
      "a header under another text",
      put(1, 2, "金额（万元）"),
      table("B2:D5", named([1, "科目"], [2, "金额（万元）"], [4, "备注"])),
    ],
  ])("%s", async (_, change, after) => {
    expect(await tableAfter(table("B2:D5", PLAIN), change)).toBe(after);
  });

  it("with the columns that its filter names", async () => {
    const inside = '<filterColumn colId="1"/>';
    expect(await tableAfter(table("B2:D5", PLAIN, { inside }), columnIn(2, "新"))).toContain(
      '<autoFilter ref="B2:E5"><filterColumn colId="2"/></autoFilter>',
    );
  });

  it("with formulas of its columns, which name sheets", async () => {
    const columns = PLAIN.replace(
      'name="金额"/>',
      'name="金额"><calculatedColumnFormula>表1[科目]&amp;T!$A$1</calculatedColumnFormula></tableColumn>',
    );
    const file = fileWith(table("B2:D5", columns));
    const edited = withSheet(await untouched(file), 1, (sheet) => ({ ...sheet, name: "改 名" }));
    const saved = unzipSync(await saveWorkbook(file, edited));
    expect(strFromU8(saved[TABLE]!)).toContain("表1[科目]&amp;'改 名'!$A$1<");
  });
});

describe("the totals of a table", () => {
  const columns =
    '<tableColumn id="1" name="科目" totalsRowLabel="合计"/>' +
    '<tableColumn id="2" name="金额" totalsRowFunction="custom"><totalsRowFormula>SUM(C3:C4)</totalsRowFormula></tableColumn>' +
    '<tableColumn id="4" name="备注"/>';
  const data = table("B2:D5", columns, { filter: "B2:D4", more: ' totalsRowCount="1"' });

  it("stay below rows that were put in above them", async () => {
    const after = await tableAfter(data, rowIn(4));
    expect(after).toContain('ref="B2:D6" totalsRowCount="1"><autoFilter ref="B2:D5">');
    expect(after).toContain('totalsRowLabel="合计"');
  });

  it("go with their row", async () => {
    const after = await tableAfter(data, rowOut(4));
    expect(after).toContain('ref="B2:D4"><autoFilter ref="B2:D4">');
  });

  it("are no longer said of a cell that someone wrote in", async () => {
    const after = await tableAfter(data, (sheet) => put(4, 1, "小计")(put(4, 2, 5)(sheet)));
    expect(after).toContain(
      '<tableColumn id="1" name="科目"/><tableColumn id="2" name="金额"></tableColumn>',
    );
  });
});

describe("a table becomes a plain range", () => {
  const fed = table("B2:D5", PLAIN, { more: ' tableType="queryTable"' });
  it.each<[string, Change, string?]>([
    ["without its header row", rowOut(1)],
    ["without a row below the header", rowOut(2, 2, 2)],
    ["without any cell", rowOut(1, 1, 1, 1)],
    ["when its header becomes a number", put(1, 2, 2023)],
    ["when its header becomes a formula", put(1, 2, "金额", '="金额"')],
    ["when its header becomes blank", put(1, 2, null)],
    ["when two headers have one text", put(1, 2, "科目")],
    ["when its header is too long", put(1, 2, "长".repeat(256))],
    ["when a column without a header comes in", columnIn(2, null)],
    ["when cells in it are merged", (s) => ({ ...s, merges: [{ r0: 2, c0: 1, r1: 2, c1: 2 }] })],
    ["when the columns of a query change", columnOut(2), fed],
    [
      "when its rows go different ways",
      (sheet) => {
        const rows = Array.from({ length: 20 }, (_, origin) => ({ origin }));
        rows.splice(12, 0, ...rows.splice(3, 1));
        return { ...sheet, rows };
      },
    ],
  ])("%s", async (_, change, data = table("B2:D5", PLAIN)) => {
    const parts = await partsAfter(fileWith(data), change);
    expect(Object.keys(parts).filter((name) => name.includes("table"))).toEqual([]);
    expect(parts[SHEET]).not.toContain("tablePart");
    expect(parts[LINKS]).not.toContain("table1.xml");
    expect(parts["[Content_Types].xml"]).not.toContain("table1.xml");
  });

  it("while another one on its sheet stays", async () => {
    const file = workbookFile({
      sheets: [
        {
          name: "S",
          rows: `${ROWS}<row r="9">${text("B9", "a")}</row><row r="10"><c r="B10"><v>1</v></c></row>`,
          after:
            '<tableParts count="2" xmlns:r="x"><tablePart r:id="rIdL0"/><tablePart r:id="rIdL1"/></tableParts>',
          linked: [
            { kind: "table", name: TABLE, data: table("B2:D5", PLAIN) },
            {
              kind: "table",
              name: "xl/tables/table2.xml",
              data: table("B9:B10", '<tableColumn id="1" name="a"/>'),
            },
          ],
        },
      ],
    });
    const parts = await partsAfter(file, rowOut(1));
    expect(parts[SHEET]).toContain(
      '<tableParts count="1" xmlns:r="x"><tablePart r:id="rIdL1"/></tableParts>',
    );
    expect(parts["xl/tables/table2.xml"]).toContain('ref="B8:B9"');
    expect(parts[TABLE]).toBeUndefined();
  });
});

describe("a table that nothing happened to", () => {
  it.each([
    ["of the usual form", table("B2:D5", PLAIN)],
    ["with names other than its header", table("B2:D5", PLAIN.replace("金额", "Amount"))],
    ["with a filter of its own", table("B2:D5", PLAIN, { filter: "B2:D4" })],
    ["with a header and no rows", table("B2:D2", PLAIN)],
    ["with too few columns", table("B2:D5", '<tableColumn id="1" name="科目"/>')],
    ["without a place", "<table/>"],
  ])("%s keeps its text", async (_, data) => {
    const file = fileWith(data);
    expect(await saveWorkbook(file, await untouched(file))).toBe(file);
    expect(await tableAfter(data, put(5, 5, 10))).toBe(data);
  });
});

describe("formulas that name a table", () => {
  const columns = PLAIN.replace("备注", "备[注]");
  const formulas = [
    "SUM(表1[金额])",
    "表1[@金额]+表1[[#This Row],[科目]]",
    `SUM(表1[[金额]:[备'[注']]])&"表1[金额]"`,
    "ROWS(表1[#All])",
    "表10[金额]+乙!表1",
  ];
  const cells = formulas
    .map((f, at) => `<c r="${"ABCDE"[at] ?? ""}1"><f>${escapeXml(f)}</f><v>1</v></c>`)
    .join("");
  const sheets = (data: string) => [
    {
      name: "S",
      rows: ROWS,
      after: '<tableParts count="1" xmlns:r="x"><tablePart r:id="rIdL0"/></tableParts>',
      linked: [{ kind: "table", name: TABLE, data }],
    },
    { name: "T", rows: `<row r="1">${cells}</row>` },
  ];
  async function formulasAfter(change: (book: EditedBook) => EditedBook): Promise<string[]> {
    const parts = workbookParts({ sheets: sheets(table("B2:D5", columns)) });
    const rows = ROWS.replace("备注", "备[注]");
    const file = zip(
      parts.map((part) => ({ ...part, data: String(part.data).replace(ROWS, rows) })),
    );
    const saved = unzipSync(await saveWorkbook(file, change(await untouched(file))));
    const xml = strFromU8(saved["xl/worksheets/sheet2.xml"]!);
    return [...xml.matchAll(/<f>([^<]*)<\/f>/gu)].map(([, f = ""]) => unescapeXml(f, ""));
  }
  const onTable =
    (change: Change) =>
    (book: EditedBook): EditedBook =>
      withSheet(book, 0, change);

  it.each<[string, (book: EditedBook) => EditedBook, readonly string[]]>([
    [
      "follow a column under another name",
      onTable(put(1, 2, "数#额")),
      [
        "SUM(表1[数'#额])",
        "表1[@数'#额]+表1[[#This Row],[科目]]",
        `SUM(表1[[数'#额]:[备'[注']]])&"表1[金额]"`,
        "ROWS(表1[#All])",
        "表10[金额]+乙!表1",
      ],
    ],
    [
      "say that a column is gone",
      onTable(columnOut(2)),
      [
        "SUM(表1[#REF!])",
        "表1[@#REF!]+表1[[#This Row],[科目]]",
        `SUM(表1[[#REF!]:[备'[注']]])&"表1[金额]"`,
        "ROWS(表1[#All])",
        "表10[金额]+乙!表1",
      ],
    ],
    [
      "name the cells where the table is a plain range",
      onTable((sheet) => rowIn(0)(put(1, 1, 5)(sheet))),
      [
        "SUM('S'!$C$4:$C$6)",
        "#REF!+#REF!",
        'SUM(#REF!)&"表1[金额]"',
        "ROWS(#REF!)",
        "表10[金额]+乙!表1",
      ],
    ],
    [
      "name nothing where the sheet is gone",
      (book) => ({ ...book, sheets: book.sheets.slice(1) }),
      ["SUM(#REF!)"],
    ],
    ["stay while the table stays what it is", onTable(rowIn(0)), formulas],
  ])("%s", async (_, change, expected) => {
    expect((await formulasAfter(change)).slice(0, expected.length)).toEqual(expected);
  });
});
