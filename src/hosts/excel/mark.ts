import { rectToA1 } from "../../core/book/address";
import { HostError } from "../../core/host";
import type { Mark } from "../../core/host";
import { requireOnSheet } from "./areas";
import type { Run } from "./calls";
import { coverOf } from "./cover";
import { lookingAgain } from "./look-again";
import { MARK_COLOURS, isMarkOf, markFormula } from "./mark-tag";
import { askNotePlaces, askNotes, queueNotes } from "./notes";
import type { AskedNotes } from "./notes";
import { SINCE } from "./requirement-sets";
import type { ListedSheet, SheetList } from "./sheet-list";

/** Excel takes addresses of at most 8192 characters. */
const ADDRESS_LENGTH = 8_000;
/** From the strongest; a cell takes the first that marks it. */
const LEVELS = ["error", "warning", "note"] as const;
/** The marks of one call: what a pane can list, and Excel still draws at once. */
const MOST_MARKS = 10_000;

/**
 * Marks are conditional formats: they lie over the cells without changing them, and Excel takes
 * them along when rows are inserted. The old ones are found by their formula and not by the ids
 * Excel gave them, since an id that has come to stand for one of the user's formats would delete it.
 */
export class Marker {
  readonly #list: SheetList;
  readonly #level: number;
  /** What each layer was last given, so that the same marks are not written, and undone, again. */
  readonly #shown = new Map<string, string>();

  constructor(list: SheetList, level: number) {
    this.#list = list;
    this.#level = level;
  }

  /** Addresses mean something else now, so that equal marks are no longer the same marks. */
  forget(): void {
    this.#shown.clear();
  }

  async mark(run: Run, layer: string, items: readonly Mark[]): Promise<void> {
    const wanted = JSON.stringify(items);
    if (this.#shown.get(layer) === wanted) return;
    if (items.length > MOST_MARKS) {
      throw new HostError("too-large", { found: String(items.length), limit: String(MOST_MARKS) });
    }
    // A failure on the way leaves some of the old marks and some of the new.
    this.#shown.delete(layer);
    const isWhole = await lookingAgain(async () => {
      const sheets = await this.#list.list(run);
      for (const { at } of items) requirePlace(at, sheets);
      // A protected sheet takes no formats; its marks stay in the pane's list.
      const open = sheets.filter((sheet) => !sheet.protected);
      await run((context) => this.#replace(context, layer, items, open));
      return open.length === sheets.length;
    });
    // What a protected sheet has not taken is tried again with the next call.
    if (isWhole) this.#shown.set(layer, wanted);
  }

  async #replace(
    context: Excel.RequestContext,
    layer: string,
    items: readonly Mark[],
    sheets: readonly ListedSheet[],
  ): Promise<void> {
    const asked = sheets.map(({ id, name }) => {
      const sheet = context.workbook.worksheets.getItem(id);
      const formats = sheet.getRange().conditionalFormats;
      formats.load("items/type");
      const notes = this.#level >= SINCE.notes ? askNotes(sheet) : null;
      return { sheet, formats, notes, marks: items.filter((mark) => mark.at.sheet === name) };
    });
    await context.sync();

    const custom = asked.flatMap(({ formats }) =>
      formats.items.filter((format) => format.type === "Custom"),
    );
    for (const format of custom) format.custom.rule.load("formula");
    const noted = asked.flatMap(({ notes }): AskedNotes[] => (notes === null ? [] : [notes]));
    for (const notes of noted) askNotePlaces(notes, layer);
    if (custom.length > 0 || noted.some(({ places }) => places.length > 0)) await context.sync();

    for (const format of custom) {
      if (isMarkOf(layer, format.custom.rule.formula)) format.delete();
    }
    for (const { sheet, notes, marks } of asked) {
      this.#queueFormats(sheet, layer, marks);
      if (notes !== null) queueNotes(sheet, notes, layer, marks);
    }
    await context.sync();
  }

  #queueFormats(sheet: Excel.Worksheet, layer: string, marks: readonly Mark[]): void {
    // Each new format goes to the top, so the strongest level is added last.
    for (const level of [...LEVELS].reverse()) {
      const rects = coverOf(marks.filter((mark) => mark.level === level).map(({ at }) => at));
      for (const range of this.#rangesOf(sheet, rects.map(rectToA1))) {
        const { custom } = range.conditionalFormats.add("Custom");
        custom.rule.formula = markFormula(layer, level);
        custom.format.fill.color = MARK_COLOURS[level].fill;
        custom.format.font.color = MARK_COLOURS[level].font;
      }
    }
  }

  /** Few ranges for many addresses: joined up to the length that Excel takes. */
  #rangesOf(
    sheet: Excel.Worksheet,
    addresses: readonly string[],
  ): (Excel.Range | Excel.RangeAreas)[] {
    if (this.#level < SINCE.rangeAreas) return addresses.map((address) => sheet.getRange(address));
    const joined: string[] = [];
    for (const address of addresses) {
      const last = joined.at(-1);
      if (last === undefined || last.length + address.length >= ADDRESS_LENGTH)
        joined.push(address);
      else joined[joined.length - 1] = `${last},${address}`;
    }
    return joined.map((address) => sheet.getRanges(address));
  }
}

function requirePlace(at: Mark["at"], sheets: readonly ListedSheet[]): void {
  if (!sheets.some(({ name }) => name === at.sheet)) {
    throw new HostError("unknown-sheet", { sheet: at.sheet });
  }
  requireOnSheet(at);
}
