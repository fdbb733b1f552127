import { fixedArea } from "../../core/book/references";
import { rectToA1 } from "../../core/book/address";
import type { Rect } from "../../core/book/book";
import { isOpen } from "../../core/book/dress";
import type { CellList, NewSheet } from "../../core/book/new-sheet";
import { coverOf } from "./cover";
import { SINCE } from "./requirement-sets";

/** What may be done on a protected sheet beside typing into open cells. */
const ALLOWED: Excel.WorksheetProtectionOptions = {
  allowFormatCells: true,
  allowFormatColumns: true,
  allowFormatRows: true,
};

/**
 * Queues what keeps a new sheet from slips of the hand, as far as this level of Excel has it: lists,
 * protection without a password, hiding. Everything else has to be on the sheets by then: lists name
 * other sheets, and a protected one takes no more.
 */
export function queueGuards(context: Excel.RequestContext, made: NewSheet, level: number): void {
  const sheet = context.workbook.worksheets.getItem(made.name);
  if (level >= SINCE.lists) {
    for (const list of made.lists ?? []) offer(sheet, list);
  }
  if (level >= SINCE.protection && made.isProtected === true) {
    for (const rect of openCells(made)) {
      sheet.getRange(rectToA1(rect)).format.protection.locked = false;
    }
    sheet.protection.protect(ALLOWED);
  }
  if (level >= SINCE.hiding && made.isHidden === true) sheet.visibility = "Hidden";
}

function offer(sheet: Excel.Worksheet, { rect, from, isStrict }: CellList): void {
  const { dataValidation } = sheet.getRange(rectToA1(rect));
  dataValidation.rule = { list: { inCellDropDown: true, source: sourceOf(from) } };
  // Without words of ours Excel says in its own language what it refuses.
  dataValidation.errorAlert = { showAlert: isStrict, style: "Stop", title: "", message: "" };
}

/** As text in both cases: a Range is refused by the builds of 2018, from which Excel 2019 was made. */
function sourceOf(from: CellList["from"]): string {
  return "sheet" in from ? `=${fixedArea(from)}` : from.join(",");
}

function openCells({ cells }: NewSheet): Rect[] {
  const open = cells.filter(isOpen);
  return coverOf(open.map(({ row, column }) => ({ r0: row, c0: column, r1: row, c1: column })));
}
