import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { parseRect } from "../../../../src/core/book/address";
import type { Scalar } from "../../../../src/core/book/book";
import type { EditedCell, EditedSheet } from "../../../../src/core/book/edited-book";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { rowsFile } from "../workbook-builder";
import { untouched, withCell, withSheet } from "./edited";
import { insertBand } from "./edits";

type Change = (sheet: EditedSheet) => EditedSheet;

const AMOUNTS = [1, 2, 3].map(
  (amount) => `<row r="${amount}"><c r="A${amount}"><v>${amount}</v></c></row>`,
);

/** The amounts 1 to 3 in column A, and in column B cells as written. */
function fileWith(...cells: readonly string[]): Uint8Array {
  const rows = AMOUNTS.map((row, at) => row.replace("</row>", `${cells[at] ?? ""}</row>`));
  return rowsFile(rows.join(""));
}

/** A formula in the first row of column B with its results, as a grid gives them. */
function filling(formula: string, results: readonly Scalar[], more?: Partial<EditedCell>): Change {
  const spill = results.length > 1 ? { spill: parseRect(`B1:B${results.length}`)! } : {};
  return (sheet) => {
    const others = { ...sheet, cells: sheet.cells.filter(({ column }) => column !== 1) };
    return results.reduce<EditedSheet>(
      (made, value, row) =>
        row === 0
          ? withCell(made, { row, column: 1, value, formula, ...spill, ...more })
          : withCell(made, { row, column: 1, value, formula: null }),
      others,
    );
  };
}

async function saved(file: Uint8Array, ...changes: readonly Change[]): Promise<Uint8Array> {
  const book = await untouched(file);
  return saveWorkbook(
    file,
    changes.reduce((made, change) => withSheet(made, 0, change), book),
  );
}

/** The cells of column B as they are written, from the first row to the last. */
function columnOf(bytes: Uint8Array): readonly string[] {
  const xml = strFromU8(unzipSync(bytes)["xl/worksheets/sheet1.xml"]!);
  return xml.match(/<c [^>]*r="B\d+"(?:[^>]*\/>|[^]*?<\/c>)/gu) ?? [];
}

const asksToCalculate = (bytes: Uint8Array): boolean =>
  strFromU8(unzipSync(bytes)["xl/workbook.xml"]!).includes('fullCalcOnLoad="1"');

const area = (ref: string, text: string, more = ""): string =>
  `<f t="array"${more} ref="${ref}">${text}</f>`;

const DOUBLED = fileWith(
  `<c r="B1">${area("B1:B3", "A1:A3*2")}<v>2</v></c>`,
  '<c r="B2"><v>4</v></c>',
  '<c r="B3"><v>6</v></c>',
);
const FILTERED = fileWith(
  `<c r="B1" cm="1">${area("B1:B3", "_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;0)", ' aca="1"')}<v>1</v></c>`,
  '<c r="B2"><v>2</v></c>',
  '<c r="B3"><v>3</v></c>',
);
const FILTER = "=FILTER(A1:A3,A1:A3>0)";
const SHARED = fileWith(
  '<c r="B1"><f t="shared" ref="B1:B2" si="0">A1*2</f><v>2</v></c>',
  '<c r="B2"><f t="shared" si="0"/><v>4</v></c>',
);

describe("a formula that fills several cells", () => {
  it.each<[string, Uint8Array, Change, readonly string[]]>([
    [
      "takes its area where there was nothing",
      fileWith(),
      filling("=A1:A3*2", [2, "四", true]),
      [
        `<c r="B1">${area("B1:B3", "A1:A3*2")}<v>2</v></c>`,
        '<c t="inlineStr" r="B2"><is><t xml:space="preserve">四</t></is></c>',
        '<c t="b" r="B3"><v>1</v></c>',
      ],
    ],
    [
      "is stored under the name that binds it",
      fileWith(),
      filling("=BUDGET.ROLLUP(A1:A3,A1:A3,A1:A2)", [1, 2]),
      [
        `<c r="B1">${area("B1:B2", "_xldudf_BUDGET_ROLLUP(A1:A3,A1:A3,A1:A2)")}<v>1</v></c>`,
        '<c r="B2"><v>2</v></c>',
      ],
    ],
    [
      "takes its area under the text that a plain one has",
      fileWith('<c r="B1"><f ca="1">A1:A3*2</f><v>2</v></c>'),
      filling("=A1:A3*2", [2, 4, 6]),
      [
        `<c r="B1">${area("B1:B3", "A1:A3*2").replace(' t="array"', ' ca="1" t="array"')}<v>2</v></c>`,
        '<c r="B2"><v>4</v></c>',
        '<c r="B3"><v>6</v></c>',
      ],
    ],
    [
      "takes its area in place of a formula that cells shared",
      SHARED,
      filling("=A1:A2*3", [3, 6]),
      [`<c r="B1">${area("B1:B2", "A1:A2*3")}<v>3</v></c>`, '<c r="B2"><v>6</v></c>'],
    ],
    [
      "grows",
      DOUBLED,
      filling("=A1:A4*2", [2, 4, 6, 0]),
      [
        `<c r="B1">${area("B1:B4", "A1:A4*2")}<v>2</v></c>`,
        '<c r="B2"><v>4</v></c>',
        '<c r="B3"><v>6</v></c>',
        '<c r="B4"><v>0</v></c>',
      ],
    ],
    [
      "shrinks under another text",
      DOUBLED,
      filling("=A1:A2*2", [2, 4]),
      [`<c r="B1">${area("B1:B2", "A1:A2*2")}<v>2</v></c>`, '<c r="B2"><v>4</v></c>'],
    ],
    [
      "shrinks by what it finds, with the mark of its cell",
      FILTERED,
      filling(FILTER, [2, 3]),
      [
        `<c r="B1" cm="1">${area("B1:B2", "_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;0)", ' aca="1"')}<v>2</v></c>`,
        '<c r="B2"><v>3</v></c>',
      ],
    ],
    [
      "shrinks to its own cell",
      FILTERED,
      filling(FILTER, [3]),
      [
        `<c r="B1" cm="1">${area("B1", "_xlfn._xlws.FILTER(A1:A3,A1:A3&gt;0)", ' aca="1"')}<v>3</v></c>`,
      ],
    ],
    [
      "has no area with one result",
      fileWith(),
      filling("=SUM(A1:A3*2)", [12]),
      ['<c r="B1"><f>SUM(A1:A3*2)</f><v>12</v></c>'],
    ],
    [
      "has no area in merged cells, which Excel would not open",
      fileWith(),
      (sheet) => ({ ...filling("=A1:A2*2", [2, 4])(sheet), merges: [parseRect("B2:C2")!] }),
      ['<c r="B1"><f>A1:A2*2</f><v>2</v></c>', '<c r="B2"><v>4</v></c>'],
    ],
    [
      "leaves values of nobody behind when it goes",
      DOUBLED,
      (sheet) => ({ ...sheet, cells: sheet.cells.filter(({ column }) => column !== 1) }),
      [],
    ],
    [
      "gives way to what was typed where it has no room",
      DOUBLED,
      (sheet) =>
        withCell(filling("=A1:A3*2", [{ err: "#SPILL!" }])(sheet), {
          ...{ row: 1, column: 1, value: 9, formula: null },
        }),
      [`<c r="B1" t="e">${area("B1", "A1:A3*2")}<v>#SPILL!</v></c>`, '<c r="B2"><v>9</v></c>'],
    ],
    [
      "keeps an area over merged cells that the file has",
      DOUBLED,
      (sheet) => ({
        ...filling("=A2:A4*2", [4, 6, 0])(sheet),
        merges: [parseRect("B2:C2")!],
      }),
      [
        `<c r="B1">${area("B1:B3", "A2:A4*2")}<v>4</v></c>`,
        '<c r="B2"><v>6</v></c>',
        '<c r="B3"><v>0</v></c>',
      ],
    ],
    [
      "goes on to fill where its rows went",
      DOUBLED,
      (sheet) => {
        const moved = insertBand(filling("=A1:A3*2", [2, 4, 6])(sheet), "rows", 0);
        return {
          ...moved,
          cells: moved.cells.map((cell) =>
            cell.formula === null
              ? cell
              : { ...cell, formula: "=A2:A4*2", spill: parseRect("B2:B4")! },
          ),
        };
      },
      [
        `<c r="B2">${area("B2:B4", "A2:A4*2")}<v>2</v></c>`,
        '<c r="B3"><v>4</v></c>',
        '<c r="B4"><v>6</v></c>',
      ],
    ],
  ])("%s", async (_, file, change, after) => {
    expect(
      columnOf(await saved(file, change)).filter((cell) => !/^<c r="B\d"\/>$/u.test(cell)),
    ).toEqual(after);
  });

  it("is filled again from its first cell when the file is opened, and saved as it is", async () => {
    const bytes = await saved(fileWith(), filling("=A1:A3*2", [2, 4, 6]));
    const { book, look } = await openDocument(bytes);
    expect(look.sheets[0]!.arrays).toEqual([parseRect("B1:B3")]);
    expect(book.sheets[0]!.values.map((row) => row[1])).toEqual([2, 4, 6]);
    expect(await saved(bytes, filling("=A1:A3*2", [2, 4, 6]))).toBe(bytes);
    const plain = await saved(bytes, filling("=A1:A3*2", [2, 4, 7]));
    expect(columnOf(plain)[2]).toBe('<c r="B3"><v>7</v></c>');
    expect(asksToCalculate(plain)).toBe(false);
  });

  it("keeps the area that a person chose larger than its results", async () => {
    const file = fileWith(
      `<c r="B1">${area("B1:B3", "A1:A2*2")}<v>2</v></c>`,
      '<c r="B2"><v>4</v></c>',
      '<c r="B3" t="e"><v>#N/A</v></c>',
    );
    const fewer = filling("=A1:A2*2", [2, 4]);
    expect(await saved(file, fewer)).toBe(file);
    const other = await saved(file, filling("=A1:A2*2", [2, 5]));
    expect(columnOf(other)).toEqual([
      `<c r="B1">${area("B1:B3", "A1:A2*2")}<v>2</v></c>`,
      '<c r="B2"><v>5</v></c>',
      '<c r="B3" t="e"><v>#N/A</v></c>',
    ]);
    expect(asksToCalculate(other)).toBe(true);
  });

  it("keeps its area where the grid has only an error for it", async () => {
    const bytes = await saved(FILTERED, filling(FILTER, [{ err: "#VALUE!" }]));
    expect(columnOf(bytes)[0]).toContain('ref="B1:B3"');
    expect(columnOf(bytes)[2]).toBe('<c r="B3"><v>3</v></c>');
    expect(asksToCalculate(bytes)).toBe(true);
  });
});
