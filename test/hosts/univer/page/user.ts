import { ICommandService, IUniverInstanceService, UniverInstanceType } from "@univerjs/core";
import { RedoCommand, UndoCommand } from "@univerjs/core";
import type { Injector, IRange, Workbook, Worksheet } from "@univerjs/core";
import {
  AutoFillCommand,
  SetBackgroundColorCommand,
  SetColHiddenCommand,
  SetRangeValuesCommand,
  SetRowHiddenCommand,
  SetSelectionsOperation,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";
import { parseRect } from "../../../../src/core/book/address";
import type { UserActions } from "./bridge";

/** The library exports this command without a type. */
const INSERT_ROW = "sheet.command.insert-row";

/** The commands that the grid's own editor, menus and shortcuts end in. */
export class User implements UserActions {
  readonly #injector: () => Injector;

  constructor(injector: () => Injector) {
    this.#injector = injector;
  }

  async type(sheet: string, cell: string, content: unknown): Promise<void> {
    await this.paste(sheet, cell, [[content]]);
  }

  async paste(sheet: string, cell: string, rows: readonly (readonly unknown[])[]): Promise<void> {
    const { startRow, startColumn } = rangeOf(cell);
    const value = rows.map((row) => row.map((v) => ({ v })));
    const range = {
      startRow,
      startColumn,
      endRow: startRow + rows.length - 1,
      endColumn: startColumn + (rows[0]?.length ?? 1) - 1,
    };
    await this.#run(SetRangeValuesCommand.id, { ...this.#target(sheet), range, value });
  }

  async insertRows(sheet: string, row: number, count: number): Promise<void> {
    const range = {
      startRow: row - 1,
      endRow: row + count - 2,
      startColumn: 0,
      endColumn: this.#sheet(sheet).getColumnCount() - 1,
    };
    await this.#run(INSERT_ROW, { ...this.#target(sheet), direction: 0, range });
  }

  async hideRows(sheet: string, row: number, count: number): Promise<void> {
    const rows = { startRow: row - 1, endRow: row + count - 2 };
    const ranges = [
      { ...rows, startColumn: 0, endColumn: this.#sheet(sheet).getColumnCount() - 1 },
    ];
    await this.#run(SetRowHiddenCommand.id, { ...this.#target(sheet), ranges });
  }

  async hideColumn(sheet: string, letters: string): Promise<void> {
    const { startColumn, endColumn } = rangeOf(`${letters}1`);
    const ranges = [
      { startRow: 0, endRow: this.#sheet(sheet).getRowCount() - 1, startColumn, endColumn },
    ];
    await this.#run(SetColHiddenCommand.id, { ...this.#target(sheet), ranges });
  }

  async renameSheet(sheet: string, name: string): Promise<void> {
    await this.#run(SetWorksheetNameCommand.id, { ...this.#target(sheet), name });
  }

  async select(sheet: string, place: string): Promise<void> {
    const range = rangeOf(place);
    const selections = [{ range, primary: null, style: null }];
    await this.#run(SetSelectionsOperation.id, { ...this.#target(sheet), selections });
  }

  async fill(sheet: string, place: string, colour: string): Promise<void> {
    await this.select(sheet, place);
    await this.#run(SetBackgroundColorCommand.id, { value: colour });
  }

  async drag(sheet: string, cell: string, over: string): Promise<void> {
    const [sourceRange, targetRange] = [rangeOf(cell), rangeOf(over)];
    await this.#run(AutoFillCommand.id, { ...this.#target(sheet), sourceRange, targetRange });
  }

  async command(sheet: string, command: string, given: object): Promise<void> {
    await this.#run(command, { ...this.#target(sheet), ...given });
  }

  async undo(): Promise<void> {
    await this.#run(UndoCommand.id, {});
  }

  async redo(): Promise<void> {
    await this.#run(RedoCommand.id, {});
  }

  async #run(command: string, params: object): Promise<void> {
    if (!(await this.#injector().get(ICommandService).executeCommand(command, params))) {
      throw new Error(`the grid refused ${command}`);
    }
  }

  #target(name: string) {
    return { unitId: this.#workbook.getUnitId(), subUnitId: this.#sheet(name).getSheetId() };
  }

  #sheet(name: string): Worksheet {
    const sheet = this.#workbook.getSheetBySheetName(name);
    if (sheet === null || sheet === undefined) throw new Error(`no sheet ${name}`);
    return sheet;
  }

  get #workbook(): Workbook {
    const instances = this.#injector().get(IUniverInstanceService);
    const unit = instances.getCurrentUnitOfType<Workbook>(UniverInstanceType.UNIVER_SHEET);
    if (unit === null || unit === undefined) throw new Error("no workbook");
    return unit;
  }
}

function rangeOf(place: string): IRange {
  const rect = parseRect(place);
  if (rect === null) throw new Error(`no place ${place}`);
  return { startRow: rect.r0, startColumn: rect.c0, endRow: rect.r1, endColumn: rect.c1 };
}
