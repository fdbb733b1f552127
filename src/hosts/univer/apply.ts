import { ICommandService, IUndoRedoService, ObjectMatrix } from "@univerjs/core";
import type { ICellData, IMutationInfo, Injector } from "@univerjs/core";
import {
  InsertSheetMutation,
  InsertSheetUndoMutationFactory,
  RemoveSheetMutation,
  SetRangeValuesMutation,
  SetRangeValuesUndoMutationFactory,
  SetWorksheetActiveOperation,
  SetWorksheetColumnCountMutation,
  SetWorksheetRowCountMutation,
} from "@univerjs/sheets";
import type { IInsertSheetMutationParams, ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { AddDataValidationMutation, RemoveDataValidationMutation } from "@univerjs/data-validation";
import type { IAddDataValidationMutationParams } from "@univerjs/data-validation";
import type { Place } from "../../core/book/book";
import type { CellStyle } from "../../core/book/look";
import type { Edit } from "../../core/host";
import type { Authorship } from "./authorship";
import { contentOf, formulaContent } from "./cell-data";
import type { CellContent } from "./cell-data";
import { requireEdits } from "./edit-checks";
import { listRules } from "./lists";
import { newSheetData } from "./new-sheet-data";
import type { Sheets } from "./sheets";
import { sizeData } from "./workbook-data";

/** What an edit comes to, and what takes it back. */
interface Step {
  readonly redo: readonly IMutationInfo[];
  readonly undo: readonly IMutationInfo[];
}

type CellEdit = Exclude<Edit, { kind: "sheet" }>;

/**
 * Makes edits as the grid's own mutations: commands would interpret what they write, and would each
 * be a step of the undo list.
 */
export class Editor {
  readonly #injector: Injector;
  readonly #commands: ICommandService;
  readonly #sheets: Sheets;
  readonly #authorship: Authorship;
  readonly #first: CellStyle | undefined;

  /** `first` is the first style of the workbook, by whose font columns are measured. */
  constructor(
    injector: Injector,
    sheets: Sheets,
    authorship: Authorship,
    first: CellStyle | undefined,
  ) {
    this.#injector = injector;
    this.#commands = injector.get(ICommandService);
    this.#sheets = sheets;
    this.#authorship = authorship;
    this.#first = first;
  }

  apply(edits: readonly Edit[]): void {
    requireEdits(edits, this.#sheets);
    if (edits.length === 0) return;
    const active = this.#sheets.active?.getSheetId();
    const redo: IMutationInfo[] = [];
    const cells: IMutationInfo[] = [];
    const made: IMutationInfo[] = [];
    try {
      for (const edit of edits) {
        const step = edit.kind === "sheet" ? this.#making(edit) : this.#writing(edit);
        (edit.kind === "sheet" ? made : cells).unshift(...step.undo);
        redo.push(...step.redo);
        for (const mutation of step.redo) this.#run(mutation);
      }
    } catch (error) {
      for (const step of [...cells, ...made]) this.#run(step);
      throw error;
    }
    this.#stayOn(active);
    this.#injector.get(IUndoRedoService).pushUndoRedo({
      unitID: this.#sheets.unitId,
      // Sheets go last: the grid stumbles over an edit right after the sheet on show is gone.
      undoMutations: [...cells, ...made],
      redoMutations: redo,
    });
  }

  /** Makes rows and columns of a sheet reach a place, which no workbook would refuse for that. */
  reach(at: Place): void {
    const sheet = this.#sheets.named(at.sheet);
    const target = { unitId: this.#sheets.unitId, subUnitId: sheet.getSheetId() };
    const { rowCount, columnCount } = sizeData(at);
    if (at.r1 >= sheet.getRowCount()) {
      this.#run({ id: SetWorksheetRowCountMutation.id, params: { ...target, rowCount } });
    }
    if (at.c1 >= sheet.getColumnCount()) {
      this.#run({ id: SetWorksheetColumnCountMutation.id, params: { ...target, columnCount } });
    }
  }

  /** The grid turns to a sheet it makes; the user has not asked to be taken there. */
  #stayOn(subUnitId: string | undefined): void {
    if (subUnitId === undefined || this.#sheets.active?.getSheetId() === subUnitId) return;
    const { unitId } = this.#sheets;
    this.#commands.syncExecuteCommand(SetWorksheetActiveOperation.id, { unitId, subUnitId });
  }

  #writing(edit: CellEdit): Step {
    this.reach(edit.at);
    const { at } = edit;
    const cells = new ObjectMatrix<ICellData>();
    const put = (i: number, j: number, content: CellContent) =>
      cells.setValue(at.r0 + i, at.c0 + j, content);
    if (edit.kind === "values") {
      edit.values.forEach((row, i) => row.forEach((value, j) => put(i, j, contentOf(value))));
    } else {
      edit.formulas.forEach((row, i) => row.forEach((text, j) => put(i, j, formulaContent(text))));
    }
    const params: ISetRangeValuesMutationParams = {
      unitId: this.#sheets.unitId,
      subUnitId: this.#sheets.named(at.sheet).getSheetId(),
      cellValue: cells.getMatrix(),
    };
    const before = SetRangeValuesUndoMutationFactory(this.#injector, params);
    return {
      redo: [{ id: SetRangeValuesMutation.id, params }],
      undo: [{ id: SetRangeValuesMutation.id, params: before }],
    };
  }

  #making({ sheet: made }: Extract<Edit, { kind: "sheet" }>): Step {
    const { unitId } = this.#sheets;
    const sheet = newSheetData(made, this.#first);
    const params: IInsertSheetMutationParams = { unitId, index: this.#sheets.count, sheet };
    const taken = InsertSheetUndoMutationFactory(this.#injector, params);
    const rules = listRules(sheet.id, made.lists ?? []);
    const lists: IAddDataValidationMutationParams = { unitId, subUnitId: sheet.id, rule: rules };
    const unlisted = { unitId, subUnitId: sheet.id, ruleId: rules.map(({ uid }) => uid) };
    return {
      redo: [
        { id: InsertSheetMutation.id, params },
        { id: AddDataValidationMutation.id, params: lists },
      ],
      undo: [
        { id: RemoveDataValidationMutation.id, params: unlisted },
        { id: RemoveSheetMutation.id, params: taken },
      ],
    };
  }

  #run(mutation: IMutationInfo): void {
    this.#authorship.write(() => this.#commands.syncExecuteCommand(mutation.id, mutation.params));
  }
}
