import { SHEET_COLUMNS, SHEET_ROWS } from "../../core/book/address";
import type { Place, Rect } from "../../core/book/book";
import { holdsCell, unboundIn } from "../../core/book/unbound";
import { HostError } from "../../core/host";
import type { Part, SheetInfo, Snapshot, Want, WorkbookReader } from "../../core/host";
import { Allowance } from "./limits";
import { GENERAL } from "./number-formats";
import { sharedRect } from "../../core/book/rects";
import { areaOf } from "./rectangles";
import type { FileSheet } from "./sheet-grid";

/** What an empty sheet answers when it is asked for all it has. */
const NOTHING: Rect = { r0: 0, c0: 0, r1: -1, c1: -1 };

/** Serves the sheets of a file that has been read already, and the texts kept in it when asked. */
export class FileReader implements WorkbookReader {
  #sheets: ReadonlyMap<string, FileSheet> | null;
  readonly #keptTexts: () => Promise<ReadonlyMap<string, string>>;

  constructor(sheets: readonly FileSheet[], keptTexts: () => Promise<ReadonlyMap<string, string>>) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
    this.#keptTexts = keptTexts;
  }

  sheets(): Promise<readonly SheetInfo[]> {
    return promised(() =>
      [...this.#open().values()].map((sheet) => ({
        name: sheet.name,
        visibility: sheet.visibility,
        used: sheet.used === null ? null : placeOn(sheet.name, sheet.used),
        protected: sheet.protected,
      })),
    );
  }

  read(wants: readonly Want[]): Promise<readonly Snapshot[]> {
    return promised(() => {
      const sheets = this.#open();
      const asked = new Allowance("bookGridCells");
      return wants.map((want) => {
        const sheet = sheets.get(want.sheet);
        if (sheet === undefined) throw new HostError("unknown-sheet", { sheet: want.sheet });
        const rect = want.rect ?? sheet.used ?? NOTHING;
        if (rect !== NOTHING) {
          requireOnSheet(rect, sheet.name);
          asked.take(areaOf(rect, sheet.name), { sheet: sheet.name });
        }
        return answer(sheet, rect, want.parts);
      });
    });
  }

  /** The text kept in the workbook under a key, null where there is none that can be read. */
  async recall(key: string): Promise<string | null> {
    this.#open();
    return (await this.#keptTexts()).get(key) ?? null;
  }

  close(): Promise<void> {
    this.#sheets = null;
    return Promise.resolve();
  }

  #open(): ReadonlyMap<string, FileSheet> {
    if (this.#sheets === null) throw new HostError("closed");
    return this.#sheets;
  }
}

/** The answer is there at once, but a refusal has to reach the caller as a rejection. */
function promised<T>(work: () => T): Promise<T> {
  return new Promise((resolve) => resolve(work()));
}

function answer(sheet: FileSheet, rect: Rect, parts: readonly Part[]): Snapshot {
  const wanted = new Set(parts);
  const cut = <T>(rows: readonly (readonly T[])[], empty: T) =>
    cutOut(rows, sheet.used, rect, empty);
  return {
    rect: placeOn(sheet.name, rect),
    values: wanted.has("values") ? cut(sheet.values, null) : [],
    ...(wanted.has("formulas") && { formulas: cut(sheet.formulas, null) }),
    ...(wanted.has("formats") && { formats: cut(sheet.formats, GENERAL) }),
    merges: wanted.has("merges")
      ? sheet.merges
          .filter((merge) => sharedRect(merge, rect) !== null)
          .map((merge) => placeOn(sheet.name, merge))
      : [],
    ...(wanted.has("formulas") && unboundIn(sheet.unbound.filter((at) => holdsCell(rect, at)))),
  };
}

/** Copies, so that no caller can change what the next one reads. */
function cutOut<T>(
  rows: readonly (readonly T[])[],
  used: Rect | null,
  rect: Rect,
  empty: T,
): readonly (readonly T[])[] {
  const width = rect.c1 - rect.c0 + 1;
  return Array.from({ length: rect.r1 - rect.r0 + 1 }, (_, i) => {
    const row = used === null ? undefined : rows[rect.r0 + i - used.r0];
    if (used === null || row === undefined) return blanks(width, empty);
    const before = Math.min(width, Math.max(0, used.c0 - rect.c0));
    const from = Math.max(0, rect.c0 - used.c0);
    const cells = row.slice(from, Math.max(from, rect.c1 - used.c0 + 1));
    if (cells.length === width) return cells;
    const after = width - before - cells.length;
    return [...blanks(before, empty), ...cells, ...blanks(after, empty)];
  });
}

function blanks<T>(count: number, empty: T): T[] {
  return new Array<T>(count).fill(empty);
}

function requireOnSheet(rect: Rect, sheet: string): void {
  const { r0, c0, r1, c1 } = rect;
  const whole = [r0, c0, r1, c1].every(Number.isInteger);
  const ordered = r0 >= 0 && c0 >= 0 && r0 <= r1 && c0 <= c1;
  if (!whole || !ordered || r1 >= SHEET_ROWS || c1 >= SHEET_COLUMNS) {
    throw new HostError("bad-range", { sheet, range: [r0, c0, r1, c1].join() });
  }
}

function placeOn(sheet: string, { r0, c0, r1, c1 }: Rect): Place {
  return { sheet, r0, c0, r1, c1 };
}
