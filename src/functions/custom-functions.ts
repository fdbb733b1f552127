import type { Argument } from "../locale/functions";
import { check } from "./check";
import type { Arguments } from "./content";
import { level } from "./level";
import { remembering } from "./memo";
import { name } from "./name";
import type { Answer, Range } from "./range";
import { rollup } from "./rollup";
import { sangongTotal } from "./sangong-total";
import { wanyuan } from "./wanyuan";

export interface Parameter {
  readonly name: Argument;
  readonly optional: boolean;
}

/** A custom function as every host calls it: by its id, with one range or nothing a parameter. */
export interface CustomFunction {
  /** Also its name, in every language. */
  readonly id: string;
  readonly parameters: readonly Parameter[];
  readonly call: (given: Arguments) => Answer;
}

const NOTHING: Range = [[null]];

/** The custom functions. Large tables are remembered, see memo.ts. */
export const CUSTOM_FUNCTIONS: readonly CustomFunction[] = [
  {
    id: "BUDGET.ROLLUP",
    parameters: [required("codes"), required("amounts"), optional("code")],
    call: remembering(([codes, amounts, code]) =>
      rollup(codes ?? NOTHING, amounts ?? NOTHING, code ?? null),
    ),
  },
  {
    id: "SANGONG.TOTAL",
    parameters: [required("items"), required("amounts")],
    call: ([items, amounts]) => sangongTotal(items ?? NOTHING, amounts ?? NOTHING),
  },
  {
    id: "BUDGET.CHECK",
    parameters: [required("printed"), required("parts")],
    call: ([printed, parts]) => check(printed ?? NOTHING, parts ?? NOTHING),
  },
  {
    id: "BUDGET.NAME",
    parameters: [required("code"), optional("year")],
    call: ([code, year]) => name(code ?? NOTHING, year ?? null),
  },
  {
    id: "BUDGET.LEVEL",
    parameters: [required("code")],
    call: ([code]) => level(code ?? NOTHING),
  },
  {
    id: "BUDGET.WANYUAN",
    parameters: [required("yuan")],
    call: ([yuan]) => wanyuan(yuan ?? NOTHING),
  },
];

function required(name: Argument): Parameter {
  return { name, optional: false };
}

function optional(name: Argument): Parameter {
  return { name, optional: true };
}
