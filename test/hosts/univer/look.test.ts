import { afterAll, beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { startGridPage } from "./grid-page";
import type { GridPage } from "./grid-page";
import { cellAt, plainLook } from "./looks";
import { middleOf, typeByHand } from "./pointer";
import { bookOf, column, sheetOf } from "./tables";

/** Of a plain look. */
const CELL = { width: 63, height: 20 } as const;

let grids: GridPage;
beforeAll(async () => {
  grids = await startGridPage();
});
afterAll(() => grids.close());

/** A sheet whose formulas have results that the grid could not work out. */
function resultsOf(...formulas: readonly string[]): Book {
  const sheet = sheetOf("表", [[2], ...formulas.map((formula) => [formula])]);
  return bookOf(sheet);
}

describe("formulas the grid cannot calculate", () => {
  const UNKNOWN = [
    "=NO.SUCH(A1)",
    "=SUM([1]Sheet1!A1,1)",
    "='[2]预算 表'!$B$2",
    "=收入合计*2",
    "=SUM(表格1[金额])",
    "=SUM(一月:十二月!B2)",
    "=TABLE(A1,B1)",
  ];
  const KNOWN = [
    "=A1*2",
    '=IF(TRUE,A1&"[1]x!","")',
    "=LET(x,A1,x*3)",
    "=SUM(A:A,$A$1)",
    "=LOG10(100)",
  ];

  it.each(UNKNOWN)("keep the result of the file: %s", async (formula) => {
    const { port, user, edited, settle } = await grids.open(resultsOf(formula, "=A2+1"));
    expect(await column(port, "表", 0, 1, 2)).toEqual([999, 1000]);
    expect((await readBook(port)).sheets[0]!.formulas[1]).toEqual([formula]);
    await user.type("表", "A1", 5);
    await settle();
    expect(cellAt(await edited(), 1, 0)).toMatchObject({ value: 999, formula });
  });

  it.each(KNOWN)("are none of these: %s", async (formula) => {
    const { port } = await grids.open(resultsOf(formula));
    expect(await column(port, "表", 0, 1, 1)).not.toEqual([999]);
  });

  it("are gone when somebody types over them, and back when that is undone", async () => {
    const { port, user, edited, settle } = await grids.open(resultsOf("=NO.SUCH(A1)"));
    await user.type("表", "A2", 7);
    await settle();
    expect(cellAt(await edited(), 1, 0)).toMatchObject({ value: 7, formula: null });
    await user.undo();
    await settle();
    expect(cellAt(await edited(), 1, 0)).toMatchObject({ value: 999, formula: "=NO.SUCH(A1)" });
    const at = { sheet: "表", r0: 1, c0: 0, r1: 1, c1: 0 };
    await port.apply([{ kind: "formulas", at, formulas: [["=A1*3"]] }], "");
    await settle();
    expect(cellAt(await edited(), 1, 0)).toMatchObject({ value: 6, formula: "=A1*3" });
  });
});

describe("formulas that Excel does not bind", () => {
  const ROWS = sheetOf("表", [
    ["20404", 1],
    ["20405", 2],
    ["合计", "=BUDGET.ROLLUP(A1:A2,B1:B2)"],
  ]);
  const UNBOUND = bookOf({ ...ROWS, unbound: [{ row: 2, column: 1 }] });

  it("are calculated and told", async () => {
    const { port, edited } = await grids.open(UNBOUND);
    expect(await column(port, "表", 1, 2, 2)).toEqual([3]);
    expect((await readBook(port)).sheets[0]!.unbound).toEqual([{ row: 2, column: 1 }]);
    expect(cellAt(await edited(), 2, 1)).toMatchObject({ value: 3, isUnbound: true });
    expect(cellAt(await edited(), 0, 1)).not.toHaveProperty("isUnbound");
  });

  it("stay so when rows move, and are cured by being written anew", async () => {
    const { port, user, edited, settle } = await grids.open(UNBOUND);
    await user.insertRows("表", 1, 1);
    await settle();
    expect(cellAt(await edited(), 3, 1)).toMatchObject({
      formula: "=BUDGET.ROLLUP(A2:A3,B2:B3)",
      isUnbound: true,
    });
    const at = { sheet: "表", r0: 3, c0: 1, r1: 3, c1: 1 };
    await port.apply([{ kind: "formulas", at, formulas: [["=BUDGET.ROLLUP(A2:A3,B2:B3)"]] }], "");
    await settle();
    expect((await readBook(port)).sheets[0]!.unbound).toBeUndefined();
    expect(cellAt(await edited(), 3, 1)).not.toHaveProperty("isUnbound");
    await user.undo();
    await settle();
    expect(cellAt(await edited(), 3, 1)).toMatchObject({ isUnbound: true });
    await user.type("表", "B4", 3);
    await settle();
    expect(cellAt(await edited(), 3, 1)).not.toHaveProperty("isUnbound");
  });
});

describe("cells that a formula elsewhere fills", () => {
  it("are values beside the one formula", async () => {
    const { edited } = await grids.open(
      bookOf(
        sheetOf("表", [
          ["20404", 1, "=BUDGET.ROLLUP(A2:A3,B2:B3,A1:A3)"],
          ["2040401", 5, null],
          ["2040402", 7, null],
        ]),
      ),
    );
    const cells = (await edited()).sheets[0]!.cells.filter((cell) => cell.column === 2);
    expect(cells.map(({ row, value, formula }) => [row, value, formula])).toEqual([
      [0, 12, "=BUDGET.ROLLUP(A2:A3,B2:B3,A1:A3)"],
      [1, 5, null],
      [2, 7, null],
    ]);
  });
});

describe("drop-down lists", () => {
  const look = {
    styles: [{}],
    sheets: [
      {
        ...plainLook("表"),
        lists: [
          { rect: { r0: 0, c0: 1, r1: 2, c1: 1 }, from: ["是", "否"], isStrict: true },
          {
            rect: { r0: 0, c0: 2, r1: 2, c1: 2 },
            from: { sheet: "表", r0: 0, c0: 0, r1: 2, c1: 0 },
            isStrict: false,
          },
        ],
      },
    ],
  };
  const book = bookOf(sheetOf("表", [["甲"], ["乙"], ["丙"]]));

  it.each([
    ["words", 1, ["是", "否"]],
    ["the cells of a range", 2, ["甲", "乙", "丙"]],
  ])("offer %s, also after rows were inserted above", async (_, c, words) => {
    const { user, settle, edited } = await grids.open(book, { look });
    await user.insertRows("表", 1, 1);
    await settle();
    const { x, y } = await middleOf(grids.page, 3, c, CELL);
    await grids.page.mouse.click(x, y);
    await grids.page.mouse.click(x + CELL.width / 2 - 8, y);
    const popup = grids.page.getByText(words.at(-1)!, { exact: true });
    for (const word of words) await grids.page.getByText(word, { exact: true }).waitFor();
    await popup.click();
    await settle();
    expect(cellAt(await edited(), 3, c)).toMatchObject({ value: words.at(-1) });
  });

  it("refuse another word where they are strict, and take it where they are not", async () => {
    const { settle, edited } = await grids.open(book, { look });
    await typeByHand(grids.page, 0, 2, "丁", CELL);
    await settle();
    await typeByHand(grids.page, 0, 1, "也许", CELL);
    await grids.page.getByText("确定", { exact: true }).click();
    await settle();
    expect(cellAt(await edited(), 0, 1)).toBeUndefined();
    expect(cellAt(await edited(), 0, 2)).toMatchObject({ value: "丁" });
  });
});

describe("notes of a person", () => {
  const look = {
    styles: [{}],
    sheets: [{ ...plainLook("表"), notes: [{ row: 1, column: 1, text: "请核对来源" }] }],
  };
  const point = async (row: number) => {
    await grids.page.mouse.move(700, 500);
    const { x, y } = await middleOf(grids.page, row, 1, CELL);
    await grids.page.mouse.move(x, y);
  };

  it("are shown under the pointer, behind marks, and stay whatever is done to the cell", async () => {
    const { port, user, settle } = await grids.open(
      bookOf(
        sheetOf("表", [
          [1, 2],
          [3, 4],
        ]),
      ),
      { look },
    );
    await user.type("表", "B2", 5);
    await user.select("表", "B2");
    await user.command("表", "sheet.command.clear-selection-content", {});
    await user.insertRows("表", 1, 1);
    await settle();
    await point(2);
    await grids.page.getByText("请核对来源").waitFor();
    const at = { sheet: "表", r0: 2, c0: 1, r1: 2, c1: 1 };
    await port.mark("findings", [{ at, level: "error", text: "不相等" }]);
    await settle();
    await point(2);
    const alert = grids.page.getByText(/不相等\s*请核对来源/u);
    await alert.first().waitFor();
    await grids.page.mouse.move(700, 500);
    expect((await port.conceals([])).notes).toEqual([{ sheet: "表", count: 1 }]);
  });
});
