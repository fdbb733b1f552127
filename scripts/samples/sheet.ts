import type { Cell, CellValue, MergeRange, NamedRange, RowDef, WriteSheet } from "hucre";
import type { Form } from "./form";
import { heightOf } from "./height";
import { linesOf } from "./lines";
import type { Line } from "./lines";
import { looks } from "./looks";

/** Lays a form out as a sheet. Every cell of a merged area is styled, so its border is whole. */
export function sheetOf(form: Form): WriteSheet {
  const width = form.widths.length;
  const lines: Line[] = [];
  const rowBreaks: number[] = [];
  for (const part of form.parts) {
    lines.push(...linesOf(part, width));
    if (part.kind === "gap" && part.newPage) rowBreaks.push(lines.length - 1);
  }
  const rows: CellValue[][] = lines.map(() => form.widths.map(() => null));
  const cells = new Map<string, Partial<Cell>>();
  const merges: MergeRange[] = [];
  const rowDefs = new Map<number, RowDef>();

  lines.forEach((line, top) => {
    rowDefs.set(top, { height: heightOf(line, form.widths) });
    for (const { column, across, down, value, look } of line) {
      rows[top]?.splice(column, 1, value);
      const endRow = top + down - 1;
      const endCol = column + across - 1;
      for (let row = top; row <= endRow; row++) {
        for (let col = column; col <= endCol; col++) {
          cells.set(`${row},${col}`, { style: looks[look] });
        }
      }
      if (across > 1 || down > 1) merges.push({ startRow: top, startCol: column, endRow, endCol });
    }
  });

  return {
    name: form.name,
    columns: form.widths.map((each) => ({ width: each })),
    rows,
    cells,
    merges,
    rowDefs,
    ...(rowBreaks.length === 0 ? {} : { rowBreaks }),
    ...(form.repeat === undefined ? {} : { freezePane: { rows: form.repeat } }),
    pageSetup: {
      paperSize: "a4",
      orientation: form.orientation,
      fitToPage: true,
      fitToWidth: 1,
      fitToHeight: 0,
      horizontalCentered: true,
      margins: { top: 0.75, right: 0.5, bottom: 0.75, left: 0.5, header: 0.3, footer: 0.4 },
    },
    headerFooter: { oddFooter: "&C第 &P 页" },
  };
}

/**
 * Print area and repeated rows. They are given as names because hucre's page set-up does not
 * quote sheet names, and a name that begins with a digit must be quoted.
 */
export function printNames(form: Form, sheet: WriteSheet): readonly NamedRange[] {
  const last = String.fromCharCode("A".charCodeAt(0) + form.widths.length - 1);
  const height = sheet.rows?.length ?? 0;
  const scope = form.name;
  const area = { name: "_xlnm.Print_Area", range: `'${scope}'!$A$1:$${last}$${height}`, scope };
  if (form.repeat === undefined) return [area];
  return [area, { name: "_xlnm.Print_Titles", range: `'${scope}'!$1:$${form.repeat}`, scope }];
}
