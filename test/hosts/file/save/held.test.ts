import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseA1, toA1 } from "../../../../src/core/book/address";
import { formulaAt, valueAt } from "../../../../src/core/book/book";
import type { EditedBook, EditedSheet } from "../../../../src/core/book/edited-book";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { workbookFile } from "../workbook-builder";
import { untouched, withCell, withSheet } from "./edited";
import { deleteBand, insertBand } from "./edits";

type Change = (book: EditedBook) => EditedBook;
const first =
  (change: (sheet: EditedSheet) => EditedSheet): Change =>
  (book) =>
    withSheet(book, 0, change);
const second =
  (change: (sheet: EditedSheet) => EditedSheet): Change =>
  (book) =>
    withSheet(book, 1, change);

/** The book as a grid gives it that can calculate none of its formulas. */
function held(book: EditedBook): EditedBook {
  const sheets = book.sheets.map((sheet) => ({
    ...sheet,
    cells: sheet.cells.map((cell) =>
      cell.formula === null ? cell : { ...cell, isHeld: true as const },
    ),
  }));
  return { ...book, sheets };
}

const FILE = workbookFile({
  sheets: [
    {
      name: "甲",
      rows:
        '<row r="1"><c r="A1"><v>1</v></c><c r="B1"><f>[1]外!A2+FOO(A4,乙!$B$2,"A4")</f><v>7</v></c></row>' +
        '<row r="2"><c r="B2"><f t="shared" ref="B2:B3" si="0">FOO(乙!A4)</f><v>8</v></c></row>' +
        '<row r="3"><c r="B3"><f t="shared" si="0"/><v>9</v></c></row>' +
        '<row r="4"><c r="A4"><v>4</v></c><c r="C4"><f t="array" ref="C4:C5">表1[金额]*A4:A5</f><v>1</v></c></row>' +
        '<row r="5"><c r="C5"><v>2</v></c></row>',
    },
    { name: "乙", rows: '<row r="2"><c r="B2"><v>2</v></c></row>' },
  ],
});

async function saved(change: Change): Promise<Readonly<Record<string, Uint8Array>>> {
  return unzipSync(await saveWorkbook(FILE, change(held(await untouched(FILE)))));
}

/** The formulas of the first sheet as they are written. */
async function formulasAfter(change: Change): Promise<readonly string[]> {
  const xml = strFromU8((await saved(change))["xl/worksheets/sheet1.xml"]!);
  return [...xml.matchAll(/<f([^>]*)>([^<]*)<\/f>|<f([^>]*)\/>/gu)].map(
    ([, tag = "", text = "", shared = ""]) =>
      `${tag}${shared} ${text}`.trim().replaceAll("&quot;", '"'),
  );
}

const AREA = "表1[金额]*A4:A5";

describe("the same cell of several sheets", () => {
  const file = workbookFile({
    sheets: [
      {
        name: "甲",
        rows: '<row r="1"><c r="A1"><f>SUM(甲:丙!B2,\'乙:2\'!B2)+丙!B2</f><v>3</v></c></row>',
      },
      { name: "乙", rows: "" },
      { name: "丙", rows: "" },
    ],
  });

  it.each<[string, Change, string, string]>([
    [
      "as they are called now",
      first((sheet) => ({ ...sheet, name: "1 月" })),
      "'1 月:丙'!B2",
      "丙!B2",
    ],
    [
      "and stays where rows came in on one of them",
      (book) => withSheet(book, 2, (sheet) => insertBand(sheet, "rows", 0)),
      "甲:丙!B2",
      "丙!B3",
    ],
    [
      "and is gone with the last of them",
      (book) => ({ ...book, sheets: book.sheets.slice(0, 2) }),
      "#REF!",
      "#REF!",
    ],
  ])("names them %s", async (_, change, several, one) => {
    const bytes = await saveWorkbook(file, change(held(await untouched(file))));
    const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
    expect(/<f>(.*)<\/f>/u.exec(xml)?.[1]?.replaceAll("&apos;", "'")).toBe(
      `SUM(${several},'乙:2'!B2)+${one}`,
    );
  });
});

describe("a formula that the grid cannot calculate", () => {
  it("changes nothing in a book that nobody edited", async () => {
    expect(await saveWorkbook(FILE, held(await untouched(FILE)))).toBe(FILE);
  });

  it("is left to Excel once anything changes", async () => {
    const put = first((sheet) => withCell(sheet, { row: 8, column: 0, value: 5, formula: null }));
    expect(strFromU8((await saved(put))["xl/workbook.xml"]!)).toContain('fullCalcOnLoad="1"');
    const elsewhere = second((sheet) =>
      withCell(sheet, { row: 8, column: 0, value: 5, formula: null }),
    );
    expect(strFromU8((await saved(elsewhere))["xl/workbook.xml"]!)).toContain('fullCalcOnLoad="1"');
    const calculable = put(await untouched(FILE));
    const parts = unzipSync(await saveWorkbook(FILE, calculable));
    expect(strFromU8(parts["xl/workbook.xml"]!)).not.toContain("fullCalcOnLoad");
  });

  it.each<[string, Change, readonly string[]]>([
    [
      "rows of its own sheet",
      first((sheet) => insertBand(sheet, "rows", 3)),
      [
        '[1]外!A2+FOO(A5,乙!$B$2,"A4")',
        "FOO(乙!A4)",
        "FOO(乙!A5)",
        't="array" ref="C5:C6" 表1[金额]*A5:A6',
      ],
    ],
    [
      "rows of another sheet",
      second((sheet) => insertBand(sheet, "rows", 4)),
      [
        '[1]外!A2+FOO(A4,乙!$B$2,"A4")',
        't="shared" ref="B2:B3" si="0" FOO(乙!A4)',
        "FOO(乙!A6)",
        `t="array" ref="C4:C5" ${AREA}`,
      ],
    ],
    [
      "another sheet under a new name",
      second((sheet) => ({ ...sheet, name: "丙 1" })),
      [
        "[1]外!A2+FOO(A4,'丙 1'!$B$2,\"A4\")",
        "FOO('丙 1'!A4)",
        "FOO('丙 1'!A5)",
        `t="array" ref="C4:C5" ${AREA}`,
      ],
    ],
    [
      "a row that goes",
      first((sheet) => deleteBand(sheet, "rows", 5)),
      [
        '[1]外!A2+FOO(A4,乙!$B$2,"A4")',
        "FOO(乙!A4)",
        "FOO(乙!A5)",
        `t="array" ref="C4:C5" ${AREA}`,
      ],
    ],
  ])("follows %s", async (_, change, expected) => {
    expect(await formulasAfter(change)).toEqual(expected);
  });

  it("leaves what was typed into the area that it filled", async () => {
    const typed = first((sheet) => withCell(sheet, { row: 4, column: 2, value: 9, formula: null }));
    expect((await formulasAfter(typed)).at(-1)).toBe(`t="array" ref="C4" ${AREA}`);
  });

  it("follows what it names wherever that goes", async () => {
    const places = Array.from({ length: 16 }, (_, at) => [at >> 2, at & 3] as const);
    const marks = (sheet: string): string =>
      [0, 1, 2, 3]
        .map((row) => {
          const cells = places.filter(([r]) => r === row);
          const made = cells.map(([r, c]) => {
            const at = toA1(r, c);
            return `<c r="${at}" t="str"><v>${sheet}${at}</v></c>`;
          });
          return `<row r="${row + 1}">${made.join("")}</row>`;
        })
        .join("");
    const names = ["甲", "乙 2"];
    const [a, b] = [
      places.map(([r, c]) => toA1(r, c)),
      places.map(([r, c]) => `'乙 2'!${toA1(r, c)}`),
    ];
    const formulas = [...a, ...b].map(
      (reference, at) => `<c r="H${at + 20}"><f>FOO(${reference})</f><v>1</v></c>`,
    );
    const rows = formulas.map((cell, at) => `<row r="${at + 20}">${cell}</row>`).join("");
    const file = workbookFile({
      sheets: [
        { name: "甲", rows: marks("甲") + rows },
        { name: "乙 2", rows: marks("乙 2") },
      ],
    });
    const move = fc.record({
      sheet: fc.nat(1),
      isIn: fc.boolean(),
      axis: fc.constantFrom("rows" as const, "columns" as const),
      at: fc.nat(4),
    });
    const start = held(await untouched(file));
    await fc.assert(
      fc.asyncProperty(fc.array(move, { maxLength: 4 }), fc.boolean(), async (moves, isRenamed) => {
        const moved = moves.reduce(
          (made, { sheet, isIn, axis, at }) =>
            withSheet(made, sheet, (s) => (isIn ? insertBand : deleteBand)(s, axis, at)),
          start,
        );
        const now = isRenamed ? second((s) => ({ ...s, name: "It's" }))(moved) : moved;
        const { book } = await openDocument(await saveWorkbook(file, now));
        const home = book.sheets[0]!;
        const rowsOut = moved.sheets[0]!.cells.filter(({ isHeld }) => isHeld === true);
        for (const { row, column, formula } of rowsOut) {
          const [, prefix = "", was = ""] = /FOO\(('.*'!)?(.*)\)/u.exec(formula!)!;
          const mark = `${prefix === "" ? names[0]! : names[1]!}${was}`;
          const named = /FOO\((?:'(.*)'!)?(.*)\)/u.exec(formulaAt(home, row, column)!)!;
          const target = named[1] === undefined ? home : book.sheets[1]!;
          if (named[1] !== undefined) expect(named[1].replaceAll("''", "'")).toBe(target.name);
          const place = parseA1(named[2]!);
          const isThere = target.values.some((line) => line.includes(mark));
          if (place === null) expect([named[2], isThere]).toEqual(["#REF!", false]);
          else expect(valueAt(target, place.row, place.column)).toBe(mark);
        }
        expect(rowsOut).toHaveLength(32);
      }),
      { numRuns: 100 },
    );
  });
});
