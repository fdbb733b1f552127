import type { GridArgument, GridFunction } from "../../../../src/hosts/univer/grid-function";
import { CUSTOM_FUNCTIONS } from "../../../../src/functions/custom-functions";
import type { Range, Result } from "../../../../src/functions/range";
import { isFailure } from "../../../../src/functions/range";
import type { Scalar } from "../../../../src/core/book/book";

/** The custom functions as a grid takes them, and two that show what a grid must stand. */
export const FUNCTIONS: readonly GridFunction[] = [
  ...CUSTOM_FUNCTIONS.map(({ id, parameters, call }): GridFunction => ({
    name: id,
    description: `说明 ${id}`,
    parameters: parameters.map(({ name, optional }) => ({ name, description: name, optional })),
    run: (given) => {
      const answer = call(given.map((argument) => (argument === null ? null : rangeOf(argument))));
      return isFailure(answer) ? { err: "#VALUE!" } : answer.map((row) => row.map(scalarOf));
    },
  })),
  {
    name: "TEST.THROWS",
    description: "",
    parameters: [],
    run: () => {
      throw new Error("thrown on purpose");
    },
  },
  {
    name: "TEST.SEEN",
    description: "",
    parameters: [{ name: "cells", description: "", optional: false }],
    run: ([cells]) => JSON.stringify(cells),
  },
];

function rangeOf(argument: GridArgument): Range {
  return argument.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? { code: cell.err } : cell)),
  );
}

function scalarOf(result: Result): Scalar {
  return typeof result === "object" ? { err: "#VALUE!" } : result;
}
