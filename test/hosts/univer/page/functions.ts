import type { GridFunction } from "../../../../src/hosts/univer/grid-function";
import { gridFunctions } from "../../../../src/workbench/grid-functions";

/** The custom functions as a grid takes them, and two that show what a grid must stand. */
export const FUNCTIONS: readonly GridFunction[] = [
  ...gridFunctions("zh-CN"),
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
