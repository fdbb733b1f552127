import {
  CellValueType,
  ICommandService,
  ObjectMatrix,
  Rectangle,
  getNumfmtParseValueFilter,
  isTextFormat,
  willLoseNumericPrecision,
} from "@univerjs/core";
import type { ICellData, IDisposable, Injector, Worksheet } from "@univerjs/core";
import {
  SetRangeValuesCommand,
  SetSelectionsOperation,
  SheetsSelectionsService,
  getPrimaryForRange,
} from "@univerjs/sheets";
import { SheetPasteShortKeyCommand } from "@univerjs/sheets-ui";
import type { ISheetPasteByShortKeyParams } from "@univerjs/sheets-ui";
import type { Place } from "../../core/book/book";
import type { CommandGate } from "./command-gate";
import { rangeOf } from "./ranges";
import type { Sheets } from "./sheets";

/**
 * Pastes bare text of several cells so that the cells keep their looks, as any spreadsheet does. The
 * grid would make a table of it in the language of web pages first: the looks would be gone, what
 * looks like a tag too, and a first row that begins with a blank cell would move to the left.
 * `reach` gives a sheet the rows and columns it lacks.
 */
export function keepLooksOfText(
  injector: Injector,
  gate: CommandGate,
  sheets: Sheets,
  reach: (at: Place) => void,
): IDisposable {
  return gate.judge(({ id, params }) => {
    if (id !== SheetPasteShortKeyCommand.id) return true;
    const rows = rowsOf(params ?? {});
    return rows === null || !paste(injector, sheets, rows, reach);
  });
}

/** The cells of a text that stands alone on the clipboard; null for one cell, and for anything else. */
function rowsOf(given: Partial<ISheetPasteByShortKeyParams>): readonly string[][] | null {
  const { htmlContent, textContent, files } = given;
  const isBare = (htmlContent ?? "") === "" && (files ?? []).length === 0;
  if (!isBare || textContent === undefined || !/[\t\n]/u.test(textContent)) return null;
  const lines = textContent.replace(/\r?\n$/u, "").split(/\r?\n/u);
  return lines.map((line) => line.split("\t"));
}

/** False where the grid has to decide, because merged areas are in the way. */
function paste(
  injector: Injector,
  sheets: Sheets,
  rows: readonly string[][],
  reach: (at: Place) => void,
): boolean {
  const sheet = sheets.active;
  const start = injector.get(SheetsSelectionsService).getCurrentLastSelection()?.range;
  if (sheet === undefined || start === undefined) return false;
  const { startRow: r0, startColumn: c0 } = start;
  const width = Math.max(...rows.map((row) => row.length));
  const rect = { r0, c0, r1: r0 + rows.length - 1, c1: c0 + width - 1 };
  const range = rangeOf(rect);
  if (sheet.getMergeData().some((merged) => Rectangle.intersects(merged, range))) return false;
  reach({ sheet: sheet.getName(), ...rect });
  const value = new ObjectMatrix<ICellData>();
  for (const [down, row] of rows.entries()) {
    for (const [right, text] of row.entries()) {
      value.setValue(r0 + down, c0 + right, cellOf(sheet, r0 + down, c0 + right, text));
    }
  }
  const target = { unitId: sheets.unitId, subUnitId: sheet.getSheetId() };
  const commands = injector.get(ICommandService);
  commands.syncExecuteCommand(SetRangeValuesCommand.id, { ...target, value: value.getMatrix() });
  const selections = [{ range, primary: getPrimaryForRange(range, sheet), style: null }];
  commands.syncExecuteCommand(SetSelectionsOperation.id, { ...target, selections });
  return true;
}

/** What a cell becomes when this is typed into it, its looks left as they are. */
function cellOf(sheet: Worksheet, row: number, column: number, text: string): ICellData {
  const content = { f: null, si: null, p: null };
  if (text === "") return { ...content, v: null };
  if (text.startsWith("=")) return { ...content, v: null, f: text };
  const isText = isTextFormat(sheet.getCellStyle(row, column)?.n?.pattern);
  const read = isText ? undefined : getNumfmtParseValueFilter(text.trim())?.v;
  if (typeof read === "number" && !willLoseNumericPrecision(text.trim())) {
    return { ...content, v: read, t: CellValueType.NUMBER };
  }
  return { ...content, v: text, t: CellValueType.STRING };
}
