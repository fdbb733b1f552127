import { describe, expect, it } from "vitest";
import { annexOf } from "../../../src/core/locate/disclosure";
import { locate } from "../../../src/core/locate/locate";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { bookOf } from "../../support/book-of-sheets";
import { blankOf } from "./blank-book";

describe.each(LAYOUT_SETS.map((set) => [set.id, set] as const))(
  "the sheet of last year's figures of %s",
  (_, set) => {
    const sheets = blankOf(set);
    const sheet = sheets.find(({ name }) => name === set.report.lastYear.sheet)!;

    it("is known by the check with all of its rows and columns, and is no statutory table", () => {
      const disclosure = locate(bookOf(sheets), set);
      const annex = annexOf(disclosure, "L");
      expect(annex?.sheet).toBe(sheet.name);
      expect(annex?.unit).toBe("wanYuan");
      expect(annex?.rows.map(({ key }) => key)).toEqual(
        set.report.lastYear.rows.map(({ id }) => id),
      );
      expect([...(annex?.columns.keys() ?? [])]).toEqual(["item", "last", "reason"]);
      expect(disclosure.tables.map((table) => table.sheet)).not.toContain(sheet.name);
    });

    it("says whose it is as the tables do, and takes amounts and reasons", () => {
      const [table] = sheets;
      const caption = (row: number): unknown[] =>
        [table!, sheet].map(({ cells }) =>
          cells.filter((cell) => cell.row === row).map(({ value, look }) => [value, look]),
        );
      const [ofTable, own] = caption(1);
      expect(own).toEqual(ofTable);
      const inputs = sheet.cells.filter(({ look }) => look.startsWith("input"));
      expect(inputs.map(({ column, look }) => [column, look])).toEqual(
        set.report.lastYear.rows.flatMap(() => [
          [1, "input"],
          [2, "input-text"],
        ]),
      );
      expect(sheet.cells.filter(({ formula }) => formula !== undefined)).toEqual([]);
    });
  },
);
