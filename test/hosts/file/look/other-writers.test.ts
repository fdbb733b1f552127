import { writeXlsx } from "hucre";
import { describe, expect, it } from "vitest";
import { openDocument } from "../../../../src/hosts/file/open-document";

describe("the look of a file of another writer", () => {
  it("is what it was told to write", async () => {
    const style = {
      font: {
        name: "黑体",
        size: 14,
        bold: true,
        italic: true,
        underline: true,
        color: { rgb: "C00000" },
      },
      fill: { type: "pattern", pattern: "solid", fgColor: { rgb: "FFF2CC" } },
      border: {
        top: { style: "medium", color: { rgb: "112233" } },
        left: { style: "dashDotDot", color: { rgb: "445566" } },
      },
      alignment: { horizontal: "center", vertical: "center", wrapText: true },
      numFmt: "#,##0.00",
      protection: { locked: false },
    } as const;
    const bytes = await writeXlsx({
      sheets: [
        {
          name: "表",
          rows: [["标题", 1], [2]],
          cells: new Map([
            ["0,0", { value: "标题", style }],
            ["4,3", { value: null, style: { font: { strikethrough: true } } }],
            ["1,1", { value: 5, comment: { author: "甲", text: "已核对" } }],
          ]),
          columns: [{ width: 20 }, { hidden: true, width: 12 }],
          rowDefs: new Map([[1, { height: 33, hidden: true }]]),
          freezePane: { rows: 2, columns: 1 },
          view: { showGridLines: false },
          protection: { sheet: true },
          dataValidations: [
            { type: "list", values: ["是", "否"], range: "C1:C9", showErrorMessage: true },
            { type: "list", formula1: "'码'!$A$1:$A$3", range: "D1", showErrorMessage: false },
            { type: "whole", operator: "between", formula1: "1", formula2: "9", range: "E1" },
          ],
        },
        { name: "码", rows: [["a"], ["b"], ["c"]] },
      ],
    });
    const { look } = await openDocument(bytes);
    const [sheet] = look.sheets;
    const styleAt = (row: number, column: number): unknown => {
      const cell = sheet!.cells.find((one) => one.row === row && one.column === column);
      return cell === undefined ? undefined : look.styles[cell.style];
    };
    expect(styleAt(0, 0)).toEqual({
      format: "#,##0.00",
      font: "黑体",
      size: 14,
      isBold: true,
      isItalic: true,
      isUnderlined: true,
      colour: "#C00000",
      fill: "#FFF2CC",
      top: { style: "medium", colour: "#112233" },
      left: { style: "dashDotDot", colour: "#445566" },
      across: "center",
      down: "middle",
      wraps: true,
      isOpen: true,
    });
    expect(styleAt(4, 3)).toMatchObject({ isStruck: true });
    expect(sheet).toMatchObject({
      name: "表",
      columns: [
        { first: 0, last: 0, size: 20 },
        { first: 1, last: 1, size: 12, isHidden: true },
      ],
      rows: [{ first: 1, last: 1, size: 33, isHidden: true }],
      frozen: { rows: 2, columns: 1 },
      hidesGridLines: true,
      isProtected: true,
      lists: [
        { rect: { r0: 0, c0: 2, r1: 8, c1: 2 }, from: ["是", "否"], isStrict: true },
        {
          rect: { r0: 0, c0: 3, r1: 0, c1: 3 },
          from: { sheet: "码", r0: 0, c0: 0, r1: 2, c1: 0 },
          isStrict: false,
        },
      ],
      notes: [{ row: 1, column: 1, text: "已核对" }],
    });
  });
});
