import { BooleanNumber } from "@univerjs/core";
import type { Ctor, Nullable } from "@univerjs/core";
import {
  ArrayValueObject,
  BaseFunction,
  BooleanValueObject,
  ErrorType,
  ErrorValueObject,
  FunctionType,
  NullValueObject,
  NumberValueObject,
  StringValueObject,
} from "@univerjs/engine-formula";
import type { BaseValueObject, IFunctionInfo } from "@univerjs/engine-formula";
import type { Scalar } from "../../core/book/book";
import type { Failures } from "./failures";
import type {
  GridAnswer,
  GridArgument,
  GridFailure,
  GridFunction,
  GridValue,
} from "./grid-function";

type Executors = [Ctor<BaseFunction>, string][];

/** The functions as classes the formula engine makes for itself; why they fail is noted. */
export function executorsOf(functions: readonly GridFunction[], failures: Failures): Executors {
  return functions.map((each): [Ctor<BaseFunction>, string] => [
    class extends Executor {
      constructor(name: string) {
        super(name, each, failures);
      }
    },
    each.name,
  ]);
}

/** What completion and the function list say about them. */
export function descriptionsOf(functions: readonly GridFunction[]): IFunctionInfo[] {
  return functions.map(({ name, description, parameters }) => ({
    functionName: name,
    functionType: FunctionType.User,
    description,
    abstract: description,
    functionParameter: parameters.map((parameter) => ({
      name: parameter.name,
      detail: parameter.description,
      example: "",
      require: parameter.optional ? BooleanNumber.FALSE : BooleanNumber.TRUE,
      repeat: BooleanNumber.FALSE,
    })),
  }));
}

/**
 * Works on the engine's own values, not on those a registered custom function is handed: there a
 * blank cell has become 0. An error thrown out of here would end the calculation of every formula.
 */
class Executor extends BaseFunction {
  readonly #function: GridFunction;
  readonly #failures: Failures;
  override minParams: number;
  override maxParams: number;

  constructor(name: string, each: GridFunction, failures: Failures) {
    super(name);
    this.#function = each;
    this.#failures = failures;
    this.maxParams = each.parameters.length;
    this.minParams = each.parameters.filter(({ optional }) => !optional).length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const { parameters, run } = this.#function;
    try {
      const answer = run(parameters.map((_, at) => argumentOf(given[at])));
      this.#noteFailures(answer);
      return answerOf(answer);
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
    }
  }

  #noteFailures(answer: GridAnswer): void {
    const { unitId, subUnitId, row, column } = this;
    if (typeof unitId !== "string" || typeof subUnitId !== "string") return;
    const { name } = this.#function;
    for (const [down, values] of (isRows(answer) ? answer : [[answer]]).entries()) {
      for (const [right, value] of values.entries()) {
        if (!isFailure(value)) continue;
        const location = { unitId, subUnitId, row: row + down, col: column + right };
        this.#failures.note(location, { ...value, name, caller: { row, column } });
      }
    }
  }
}

function argumentOf(given: BaseValueObject | undefined): GridArgument | null {
  if (given === undefined) return null;
  if (!(given instanceof ArrayValueObject)) return [[scalarOf(given)]];
  const [height, width] = [given.getRowCount(), given.getColumnCount()];
  return Array.from({ length: height }, (_, row) =>
    Array.from({ length: width }, (_cell, column) => scalarOf(given.get(row, column))),
  );
}

function scalarOf(value: Nullable<BaseValueObject>): Scalar {
  if (value === null || value === undefined || value.isNull()) return null;
  if (value instanceof ErrorValueObject) return { err: value.getErrorType() };
  const plain = value.getValue();
  return plain === "" ? null : plain;
}

function answerOf(answer: GridAnswer): BaseValueObject {
  if (!isRows(answer)) return valueOf(answer);
  const rows = answer.map((row) => row.map(valueOf));
  const [first] = rows;
  if (first === undefined || first.length === 0) return ErrorValueObject.create(ErrorType.VALUE);
  const [only] = first;
  if (rows.length === 1 && first.length === 1 && only !== undefined) return only;
  return ArrayValueObject.create({
    calculateValueList: rows,
    rowCount: rows.length,
    columnCount: first.length,
    unitId: "",
    sheetId: "",
    row: -1,
    column: -1,
  });
}

function isRows(answer: GridAnswer): answer is readonly (readonly GridValue[])[] {
  return Array.isArray(answer);
}

function isFailure(value: GridValue): value is GridFailure {
  return typeof value === "object" && value !== null && "message" in value;
}

function valueOf(value: GridValue): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  const known = Object.values(ErrorType).find((error) => (error as string) === value.err);
  return ErrorValueObject.create(known ?? ErrorType.VALUE);
}
