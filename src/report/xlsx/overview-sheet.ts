import type { NewCell, NewSheet } from "../../core/book/new-sheet";
import type { FlatTable } from "../data/flat-table";
import { CONTEXT_HEADS, OVERVIEW } from "../data/words";
import type { Report } from "../model";
import { columnWidth, entryCell, textCell } from "./new-cells";

/** The first sheet: whose budget of which year it is, and what the other sheets hold. */
export function overviewSheet(
  report: Report,
  tables: readonly FlatTable[],
  sheets: readonly string[],
): NewSheet {
  const facts = [
    [OVERVIEW.title, report.title],
    [CONTEXT_HEADS.unitName, report.unitName],
    [CONTEXT_HEADS.unitCode, report.unitCode],
    [CONTEXT_HEADS.year, String(report.year)],
    ...(report.watermark === null ? [] : [[OVERVIEW.status, report.watermark]]),
  ];
  const top = facts.length + 1;
  const heads = OVERVIEW.list.map((value, column): NewCell => ({
    row: top,
    column,
    value,
    look: "head",
  }));
  const lines = tables.map(({ id, title, money, rows, notes }, index) => [
    id,
    sheets[index] ?? "",
    title,
    money,
    String(rows.length),
    notes.join("\n"),
  ]);
  const count = OVERVIEW.list.indexOf("行数");
  const list = lines.flatMap((line, index) =>
    line.map((text, column) =>
      entryCell(top + 1 + index, column, { text, isNumber: column === count }),
    ),
  );
  return {
    name: OVERVIEW.sheet,
    orientation: "landscape",
    widths: OVERVIEW.list.map((head, column) =>
      columnWidth([head, ...lines.map((line) => line[column] ?? "")]),
    ),
    frozenRows: 0,
    merges: [],
    cells: [
      ...facts.flatMap(([name = "", text = ""], row): NewCell[] => [
        { row, column: 0, value: name, look: "head" },
        textCell(row, 1, text),
      ]),
      ...heads,
      ...list,
    ],
  };
}
