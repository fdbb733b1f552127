import { parseRect } from "../../../../src/core/book/address";
import type { Rect, Scalar, Visibility } from "../../../../src/core/book/book";
import type { HostState } from "./host-state";
import type { Actor, LiveWorkbook } from "./live-workbook";
import { requireListed } from "./choices";
import { requireOpen } from "./range-target";
import type { SheetData } from "./workbook-data";

/** What somebody does in Excel beside the add-in. Sheets by name, places as `B3` or `A1:C4`. */
export class FakeUser {
  readonly #host: HostState;
  readonly #actor: Actor;

  constructor(host: HostState, actor: Actor = "user") {
    this.#host = host;
    this.#actor = actor;
  }

  /** The same hands at another computer. */
  get elsewhere(): FakeUser {
    return new FakeUser(this.#host, "remote");
  }

  /** Throws where Excel would say that the cell is locked, or that its list has no such word. */
  type(sheet: string, cell: string, content: Scalar): void {
    const target = this.#sheet(sheet);
    const rect = rectOf(cell);
    requireOpen({ sheet: target, rect });
    requireListed(this.#host.book.data, target, rect, content);
    this.paste(sheet, cell, [[content]]);
  }

  /** Types a grid of contents from a cell on; a null clears. */
  paste(sheet: string, cell: string, rows: readonly (readonly Scalar[])[]): void {
    const { r0, c0 } = rectOf(cell);
    const rect = { r0, c0, r1: r0 + rows.length - 1, c1: c0 + (rows[0]?.length ?? 1) - 1 };
    const contents = rows.map((row) => row.map(contentOf));
    this.#do((book) => book.write(this.#sheet(sheet), rect, contents, this.#actor));
  }

  insertRows(sheet: string, row: number, count = 1): void {
    this.#shift(sheet, "row", row - 1, count);
  }

  deleteRows(sheet: string, row: number, count = 1): void {
    this.#shift(sheet, "row", row - 1, -count);
  }

  insertColumns(sheet: string, cell: string, count = 1): void {
    this.#shift(sheet, "column", rectOf(cell).c0, count);
  }

  deleteColumns(sheet: string, cell: string, count = 1): void {
    this.#shift(sheet, "column", rectOf(cell).c0, -count);
  }

  hideRows(sheet: string, row: number, count = 1): void {
    for (let at = 0; at < count; at++) this.#sheet(sheet).hiddenRows.add(row - 1 + at);
  }

  hideColumn(sheet: string, letters: string): void {
    this.#sheet(sheet).hiddenColumns.add(rectOf(`${letters}1`).c0);
  }

  addSheet(name: string): void {
    this.#do((book) => book.addSheet(name, this.#actor));
  }

  renameSheet(sheet: string, name: string): void {
    this.#do((book) => book.rename(this.#sheet(sheet), name, this.#actor));
  }

  deleteSheet(sheet: string): void {
    this.#do((book) => book.removeSheet(this.#sheet(sheet), this.#actor));
  }

  moveSheet(sheet: string, position: number): void {
    this.#do((book) => book.move(this.#sheet(sheet), position, this.#actor));
  }

  showSheet(sheet: string, visibility: Visibility): void {
    this.#do((book) => book.show(this.#sheet(sheet), visibility, this.#actor));
  }

  protect(sheet: string, on = true): void {
    const target = this.#sheet(sheet);
    target.protected = on;
    target.allowed = {};
  }

  protectStructure(on = true): void {
    this.#host.book.data.structureProtected = on;
  }

  select(sheet: string, place: string): void {
    this.#do((book) => book.select(this.#sheet(sheet), rectOf(place)));
  }

  /** Gives cells a fill, a border or whatever else the user's own format is. */
  dress(sheet: string, place: string, style: Readonly<Record<string, unknown>>): void {
    const target = this.#sheet(sheet);
    const { r0, c0, r1, c1 } = rectOf(place);
    for (let row = r0; row <= r1; row++) {
      for (let column = c0; column <= c1; column++) {
        target.put(row, column, { ...target.at(row, column), style });
      }
    }
  }

  /** Sets a number format. */
  format(sheet: string, place: string, format: string): void {
    const target = this.#sheet(sheet);
    const { r0, c0 } = rectOf(place);
    target.put(r0, c0, { ...target.at(r0, c0), format });
  }

  /** Adds a conditional format of the user's own. */
  addRule(sheet: string, place: string, formula: string | null): void {
    const type = formula === null ? "CellValue" : "Custom";
    const rule = {
      type,
      rects: [rectOf(place)],
      formula: formula ?? "",
      fill: "",
      font: "",
    } as const;
    this.#sheet(sheet).rules.push({ ...rule, rects: [...rule.rects] });
  }

  writeNote(sheet: string, cell: string, text: string): void {
    const { r0: row, c0: column } = rectOf(cell);
    this.#sheet(sheet).notes.push({ row, column, text });
  }

  writeComment(sheet: string, cell: string, text: string): void {
    const { r0: row, c0: column } = rectOf(cell);
    this.#sheet(sheet).comments.push({ row, column, text });
  }

  /** Opens a cell for typing: Excel refuses every request until it is closed. */
  startEditing(): void {
    this.#host.startEditing();
  }

  /** Closes the cell, with what was typed if anything was. */
  stopEditing(sheet?: string, cell?: string, content?: Scalar): void {
    this.#host.stopEditing();
    if (sheet !== undefined && cell !== undefined && content !== undefined) {
      this.type(sheet, cell, content);
    }
  }

  undo(): void {
    this.#host.book.undo();
  }

  #shift(sheet: string, axis: "row" | "column", at: number, count: number): void {
    this.#do((book) => book.shift(this.#sheet(sheet), { axis, at, count }, this.#actor));
  }

  #do(act: (book: LiveWorkbook) => void): void {
    act(this.#host.book);
    this.#host.book.finish(this.#actor);
  }

  #sheet(name: string): SheetData {
    const sheet = this.#host.book.data.find(name);
    if (sheet === null) throw new Error(`no sheet ${name}`);
    return sheet;
  }
}

function contentOf(content: Scalar): unknown {
  if (content === null) return "";
  return typeof content === "object" ? content.err : content;
}

function rectOf(place: string): Rect {
  const rect = parseRect(place);
  if (rect === null) throw new Error(`no place ${place}`);
  return rect;
}
