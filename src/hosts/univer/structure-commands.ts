import { RedoCommand, UndoCommand } from "@univerjs/core";
import {
  DeleteRangeMoveLeftCommand,
  DeleteRangeMoveUpCommand,
  InsertColByRangeCommand,
  InsertRangeMoveDownCommand,
  InsertRangeMoveRightCommand,
  InsertRowByRangeCommand,
  MoveColsCommand,
  MoveRangeCommand,
  MoveRowsCommand,
  RemoveColByRangeCommand,
  RemoveRowByRangeCommand,
  RemoveSheetCommand,
  ReorderRangeCommand,
  SetWorksheetNameCommand,
} from "@univerjs/sheets";

/** Commands that move the rows, columns or cells of one sheet. */
export const MOVING_COMMANDS: ReadonlySet<string> = new Set(
  [
    InsertRowByRangeCommand,
    InsertColByRangeCommand,
    RemoveRowByRangeCommand,
    RemoveColByRangeCommand,
    MoveRowsCommand,
    MoveColsCommand,
    InsertRangeMoveDownCommand,
    InsertRangeMoveRightCommand,
    DeleteRangeMoveLeftCommand,
    DeleteRangeMoveUpCommand,
    ReorderRangeCommand,
  ].map(({ id }) => id),
);

/** What these write says everything of a cell, and was allowed when it was first done. */
export const REPEATING_COMMANDS: ReadonlySet<string> = new Set([UndoCommand.id, RedoCommand.id]);

/** Commands after which formulas everywhere name the same cells in another way. */
export const REWORDING_COMMANDS: ReadonlySet<string> = new Set([
  ...MOVING_COMMANDS,
  ...[MoveRangeCommand, SetWorksheetNameCommand, RemoveSheetCommand].map(({ id }) => id),
]);
