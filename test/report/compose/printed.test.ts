import { describe, expect, it } from "vitest";
import type { Sheet } from "../../../src/core/book/book";
import { makeGrid } from "../../../src/core/locate/grid";
import { printedCell } from "../../../src/report/compose/printed";
import { sheetOf } from "../../support/books";

/** What a table without a layout prints for a number in this format. */
function printed(value: number, format: string): string {
  const sheet: Sheet = { ...sheetOf("绩效", [[value]]), formats: [[format]] };
  return printedCell(makeGrid(sheet)!, 0, 0);
}

describe("a number in a table without a layout", () => {
  it.each([
    [0.95, "0%", "95%"],
    [0.9555, "0.00%", "95.55%"],
    [0.07, "0.0%;-0.0%", "7.0%"],
    [95, '0"%"', "95"],
    [95, "0\\%", "95"],
    [12.345, "#,##0.00", "12.35"],
    [12.345, "General", "12.345"],
    [40, "0", "40"],
  ])("%f in the format %s is %s", (value, format, text) => {
    expect(printed(value, format)).toBe(text);
  });
});
