import { describe, expect, it } from "vitest";
import { GridError, layGrid } from "../../src/report/grid";
import { cell } from "./pdf/sample-report";

describe("layGrid", () => {
  it("moves cells beside those that reach down from the row above", () => {
    const rows = [
      [cell("甲", { rowSpan: 2 }), cell("乙", { colSpan: 2 })],
      [cell("丙"), cell("丁")],
    ];
    const kinds = layGrid(rows, 3, "X").map((places) =>
      places.map((place) => (place.kind === "cell" ? place.cell.text : place.kind)),
    );
    expect(kinds).toEqual([
      ["甲", "乙", "covered"],
      ["covered", "丙", "丁"],
    ]);
  });

  it.each([
    ["too many cells", [[cell("甲"), cell("乙"), cell("丙"), cell("丁")]]],
    ["a span over the last row", [[cell("甲", { rowSpan: 2 })]]],
    ["a span of nothing", [[cell("甲", { colSpan: 0 })]]],
    [
      "a span over another cell",
      [[cell("甲"), cell("乙", { rowSpan: 2 })], [cell("丙", { colSpan: 2 })]],
    ],
  ])("refuses %s", (_name, rows) => {
    expect(() => layGrid(rows, 3, "X")).toThrow(GridError);
  });
});
