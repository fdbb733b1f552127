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
import type { GridAnswer, GridArgument, GridFunction } from "./grid-function";

type Executors = [Ctor<BaseFunction>, string][];

/** The functions as classes the formula engine makes for itself. */
export function executorsOf(functions: readonly GridFunction[]): Executors {
  return functions.map((each): [Ctor<BaseFunction>, string] => [
    class extends Executor {
      constructor(name: string) {
        super(name, each);
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
  override minParams: number;
  override maxParams: number;

  constructor(name: string, each: GridFunction) {
    super(name);
    this.#function = each;
    this.maxParams = each.parameters.length;
    this.minParams = each.parameters.filter(({ optional }) => !optional).length;
  }

  override calculate(...given: BaseValueObject[]): BaseValueObject {
    const { parameters, run } = this.#function;
    try {
      return answerOf(run(parameters.map((_, at) => argumentOf(given[at]))));
    } catch {
      return ErrorValueObject.create(ErrorType.VALUE);
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

function isRows(answer: GridAnswer): answer is readonly (readonly Scalar[])[] {
  return Array.isArray(answer);
}

function valueOf(value: Scalar): BaseValueObject {
  if (value === null) return NullValueObject.create();
  if (typeof value === "number") return NumberValueObject.create(value);
  if (typeof value === "boolean") return BooleanValueObject.create(value);
  if (typeof value === "string") return StringValueObject.create(value);
  const known = Object.values(ErrorType).find((error) => (error as string) === value.err);
  return ErrorValueObject.create(known ?? ErrorType.VALUE);
}
