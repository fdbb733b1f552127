import type { Rect, Visibility } from "../../core/book/book";
import type { SheetInfo } from "../../core/host";
import { cureOf } from "./errors";
import type { Run } from "./calls";
import { SINCE } from "./requirement-sets";

/** A sheet with the id by which events name it; the id outlives renaming and moving. */
export interface ListedSheet extends SheetInfo {
  readonly id: string;
}

interface Entry {
  readonly id: string;
  readonly name: string;
  readonly visibility: Visibility;
  readonly protected: boolean;
}

const VISIBILITY: Readonly<Record<string, Visibility>> = {
  Visible: "visible",
  Hidden: "hidden",
  VeryHidden: "veryHidden",
};

/**
 * Lists the sheets. Their used ranges can only be asked for by id or name, so they are asked for
 * in the same sync by the ids of the last listing, and in a second one only for sheets that
 * were not in it or when one of those is gone.
 */
export class SheetList {
  readonly #level: number;
  #known: readonly ListedSheet[] = [];

  constructor(level: number) {
    this.#level = level;
  }

  /** The last listing, empty before the first. */
  get known(): readonly ListedSheet[] {
    return this.#known;
  }

  async list(run: Run): Promise<readonly ListedSheet[]> {
    const ids = this.#known.map((sheet) => sheet.id);
    try {
      this.#known = await run((context) => this.#listed(context, ids));
    } catch (error) {
      if (cureOf(error) !== "look-again") throw error;
      this.#known = await run((context) => this.#listed(context, []));
    }
    return this.#known;
  }

  async #listed(context: Excel.RequestContext, ids: readonly string[]): Promise<ListedSheet[]> {
    const sheets = context.workbook.worksheets;
    const withProtection = this.#level >= SINCE.protection;
    sheets.load({
      id: true,
      name: true,
      visibility: true,
      ...(withProtection && { protection: { protected: true } }),
    });
    const asked = new Map(ids.map((id) => [id, this.#askUsed(sheets.getItem(id))]));
    await context.sync();

    const entries = sheets.items.map((sheet): Entry => ({
      id: sheet.id,
      name: sheet.name,
      visibility: VISIBILITY[sheet.visibility] ?? "visible",
      protected: withProtection && sheet.protection.protected,
    }));
    const isNew = ({ id }: Entry) => !asked.has(id);
    if (entries.some(isNew)) {
      for (const { id } of entries.filter(isNew)) asked.set(id, this.#askUsed(sheets.getItem(id)));
      await context.sync();
    }
    return entries.map((entry) => {
      const used = asked.get(entry.id)?.() ?? null;
      return { ...entry, used: used === null ? null : { sheet: entry.name, ...used } };
    });
  }

  /** Asks for the used range of a sheet; the returned function has the answer after the sync. */
  #askUsed(sheet: Excel.Worksheet): () => Rect | null {
    if (this.#level >= SINCE.usedOrNull) {
      const range = sheet.getUsedRangeOrNullObject(true);
      range.load("rowIndex,columnIndex,rowCount,columnCount");
      return () => (range.isNullObject ? null : rectOfRange(range));
    }
    // An empty sheet answers its first cell here, so that cell has to be looked at.
    const range = usedRange(sheet, this.#level);
    range.load("rowIndex,columnIndex,rowCount,columnCount");
    const first = range.getCell(0, 0);
    first.load("values");
    return () => {
      const rect = rectOfRange(range);
      const single = rect.r0 === rect.r1 && rect.c0 === rect.c1;
      return single && first.values[0]?.[0] === "" ? null : rect;
    };
  }
}

/** The used range below ExcelApi 1.4, with blank formatted cells where Excel is older than 1.2. */
export function usedRange(sheet: Excel.Worksheet, level: number): Excel.Range {
  return level >= SINCE.usedValues ? sheet.getUsedRange(true) : sheet.getUsedRange();
}

export function rectOfRange(range: Excel.Range): Rect {
  const { rowIndex: r0, columnIndex: c0, rowCount, columnCount } = range;
  return { r0, c0, r1: r0 + rowCount - 1, c1: c0 + columnCount - 1 };
}
