import { toA1 } from "../../../../src/core/book/address";
import type { Scalar } from "../../../../src/core/book/book";
import { FakeOfficeError } from "../../../hosts/excel/fake/fake-error";
import type { FakeExcel } from "../../../hosts/excel/fake/fake-excel";
import type { FakeUser } from "../../../hosts/excel/fake/user";
import type { SheetData } from "../../../hosts/excel/fake/workbook-data";
import { FAULTS, MISTYPED, type Deed, type Step } from "./steps";

const FORMULAS = ["=D8+D9", "=SUM(D8:D12)", "=C9*2", "=SUM(B7:B9)"] as const;
/** A sync in twenty may fail; more than this many in a row would never end. */
const MOST_FAULTS = 3;

/** Does in the fake Excel what a step says; deeds of the pane are not its business. */
export class ExcelHands {
  readonly #fake: FakeExcel;
  #names = 0;

  constructor(fake: FakeExcel) {
    this.#fake = fake;
  }

  /** Whether the deed was one of Excel's. */
  do(step: Step): boolean {
    const act = this.#deeds[step.deed];
    if (act === undefined) return false;
    const isHere = step.deed !== "fault" && !step.deed.endsWith("lsewhere");
    // Whoever does something else in Excel has closed the cell that was open.
    if (isHere && step.deed !== "startEditing") this.#fake.user.stopEditing();
    act(step);
    return true;
  }

  readonly #deeds: Partial<Record<Deed, (step: Step) => void>> = {
    type: (step) => this.#type(step, step.pick * 1.37),
    mistype: (step) => this.#type(step, MISTYPED[step.pick % MISTYPED.length] ?? null),
    formula: (step) => this.#type(step, FORMULAS[step.pick % FORMULAS.length] ?? null),
    paste: (step) => this.#paste(step, 1 + (step.pick % 6), 1 + (step.pick % 3)),
    pasteMany: (step) => this.#paste({ ...step, row: step.row + 60 }, 1000, 10),
    clearColumn: (step) => {
      const sheet = this.#sheet(step);
      const used = sheet.used(true);
      if (used === null) return;
      const { book } = this.#fake.host;
      const rect = { ...used, c0: step.column, c1: step.column };
      const letters = toA1(0, step.column).slice(0, -1);
      const blank = Array.from({ length: rect.r1 - rect.r0 + 1 }, () => [""]);
      book.write(sheet, rect, blank, "user");
      book.tellChange(sheet, `${letters}:${letters}`, "RangeEdited", "user");
      book.finish("user");
    },
    select: (step) => this.#fake.user.select(this.#sheet(step).name, cellOf(step)),
    insertRows: (step) =>
      this.#fake.user.insertRows(this.#sheet(step).name, step.row + 1, 1 + (step.pick % 2)),
    deleteRows: (step) => this.#fake.user.deleteRows(this.#sheet(step).name, step.row + 1),
    insertColumns: (step) => this.#fake.user.insertColumns(this.#sheet(step).name, cellOf(step)),
    deleteColumns: (step) => this.#fake.user.deleteColumns(this.#sheet(step).name, cellOf(step)),
    addSheet: () => this.#fake.user.addSheet(this.#newName()),
    copySheet: (step) => {
      const from = this.#sheet(step);
      const name = this.#newName();
      this.#fake.user.addSheet(name);
      const to = this.#fake.sheet(name);
      for (const [row, column, cell] of from.entries()) to.put(row, column, { ...cell, style: {} });
      to.merges = [...from.merges];
    },
    renameSheet: (step) => this.#fake.user.renameSheet(this.#sheet(step).name, this.#newName()),
    swapNames: (step) => {
      const [one, other] = [this.#sheet(step), this.#sheet({ ...step, sheet: step.sheet + 1 })];
      if (one === other) return;
      const [first, second] = [one.name, other.name];
      this.#fake.user.renameSheet(first, this.#newName());
      this.#fake.user.renameSheet(second, first);
      this.#fake.user.renameSheet(one.name, second);
    },
    moveSheet: (step) =>
      this.#fake.user.moveSheet(this.#sheet(step).name, step.pick % this.#sheets.length),
    hideSheet: (step) => this.#fake.user.showSheet(this.#sheet(step).name, "hidden"),
    showSheet: (step) => this.#fake.user.showSheet(this.#sheet(step).name, "visible"),
    deleteSheet: (step) => {
      if (this.#sheets.length > 1) this.#fake.user.deleteSheet(this.#sheet(step).name);
    },
    protect: (step) => this.#fake.user.protect(this.#sheet(step).name),
    unprotect: (step) => this.#fake.user.protect(this.#sheet(step).name, false),
    undoInExcel: () => this.#fake.user.undo(),
    startEditing: () => this.#fake.user.startEditing(),
    stopEditing: () => undefined,
    typeElsewhere: (step) => this.#typeAs(this.#fake.user.elsewhere, step, step.pick * 0.73),
    insertElsewhere: (step) =>
      this.#fake.user.elsewhere.insertRows(this.#sheet(step).name, step.row + 1),
    fault: (step) => {
      const code = FAULTS[step.pick % FAULTS.length];
      if (code === undefined) return;
      const half = step.pick % 5 === 0 ? { at: this.#statement(step) } : {};
      this.#fake.fail({ code, times: 1 + (step.pick % MOST_FAULTS), skip: step.row % 5, ...half });
    },
  };

  #type(step: Step, content: Scalar): void {
    this.#typeAs(this.#fake.user, step, content);
  }

  #typeAs(user: FakeUser, step: Step, content: Scalar): void {
    try {
      user.type(this.#sheet(step).name, cellOf(step), content);
    } catch (error) {
      // Excel tells the user that the cell is locked, and the user leaves it at that.
      if (!(error instanceof FakeOfficeError && error.code === "AccessDenied")) throw error;
    }
  }

  #paste(step: Step, rows: number, columns: number): void {
    const line = Array.from({ length: columns }, (_, c) => step.pick + c);
    const cells = Array.from({ length: rows }, () => line);
    this.#fake.user.paste(this.#sheet(step).name, cellOf(step), cells);
  }

  /** One of the statements that Excel had to work off so far. */
  #statement({ pick }: Step): string {
    const seen = [...new Set(this.#fake.host.statements)];
    return seen[pick % seen.length] ?? "";
  }

  get #sheets(): readonly SheetData[] {
    return this.#fake.host.book.data.sheets;
  }

  #sheet({ sheet }: Step): SheetData {
    return this.#sheets[sheet % this.#sheets.length]!;
  }

  #newName(): string {
    this.#names += 1;
    return `新${this.#names}`;
  }
}

function cellOf({ row, column }: Step): string {
  return toA1(row, column);
}
