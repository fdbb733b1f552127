import { ObjectMatrix } from "@univerjs/core";
import type { ICommandInfo } from "@univerjs/core";
import type { ISetFormulaCalculationResultMutation } from "@univerjs/engine-formula";
import { SetRangeValuesMutation } from "@univerjs/sheets";
import type { ISetRangeValuesMutationParams } from "@univerjs/sheets";
import { changesStructure } from "./mutations";

/** What has changed while a calculation runs, so that it may not overwrite it with its results. */
export class OvertakenCells {
  #written: ISetRangeValuesMutationParams[] = [];
  #isMoved = false;

  note({ id, params }: Readonly<ICommandInfo>): void {
    if (id === SetRangeValuesMutation.id) {
      this.#written.push(params as ISetRangeValuesMutationParams);
    } else if (changesStructure(id)) this.#isMoved = true;
  }

  forget(): void {
    this.#written = [];
    this.#isMoved = false;
  }

  /** Takes overtaken cells out of the results; false where cells have moved and no address holds. */
  takeFrom(result: ISetFormulaCalculationResultMutation): boolean {
    if (this.#isMoved) {
      result.unitData = {};
      return false;
    }
    for (const { unitId, subUnitId, cellValue } of this.#written) {
      const results = result.unitData[unitId]?.[subUnitId];
      if (results === undefined) continue;
      const matrix = new ObjectMatrix(results);
      new ObjectMatrix(cellValue).forValue((row, column) => {
        matrix.realDeleteValue(row, column);
      });
    }
    return true;
  }
}
