import { FUNCTIONS as ENGLISH } from "../locale/en-US/functions";
import type { Failure, FunctionTexts } from "../locale/functions";
import type { LanguageTag } from "../locale/locale";
import { FUNCTIONS as CHINESE } from "../locale/zh-CN/functions";
import { CUSTOM_FUNCTIONS, type CustomFunction } from "./custom-functions";
import { errorOf } from "./failure-error";
import { isFailure, type Answer, type Range } from "./range";

/** The part of Excel's `CustomFunctions` that is needed to register functions. */
export interface FunctionRuntime {
  associate(id: string, run: (...given: unknown[]) => unknown): void;
  readonly Error: new (code: string, message?: string) => Error;
  readonly ErrorCode: { readonly invalidValue: string; readonly notAvailable: string };
}

/** What may be changed once the functions are registered. */
export interface AssociatedFunctions {
  /** Error messages from now on, in the language Excel is shown in. */
  readonly setLanguage: (tag: LanguageTag) => void;
}

const TEXTS: Readonly<Record<LanguageTag, FunctionTexts>> = { "zh-CN": CHINESE, "en-US": ENGLISH };

/** Registers every custom function under its id. Messages are in Chinese until told otherwise. */
export function associateFunctions(runtime: FunctionRuntime): AssociatedFunctions {
  let texts = TEXTS["zh-CN"];
  const codes = {
    "#N/A": runtime.ErrorCode.notAvailable,
    "#VALUE!": runtime.ErrorCode.invalidValue,
  };
  const shown = (failure: Failure): Error =>
    new runtime.Error(codes[errorOf(failure)], texts.failure(failure));
  for (const custom of CUSTOM_FUNCTIONS) {
    runtime.associate(custom.id, (...given) => {
      const answer = custom.call(rangesOf(custom, given));
      if (isFailure(answer)) throw shown(answer);
      const only = onlyFailure(answer);
      if (only !== null) throw shown(only);
      return answer.map((row) => row.map((one) => (isFailure(one) ? shown(one) : one)));
    });
  }
  return {
    setLanguage: (tag) => {
      texts = TEXTS[tag];
    },
  };
}

/** Excel hands over the context of the call behind the arguments; it is not needed. */
function rangesOf({ parameters }: CustomFunction, given: readonly unknown[]): (Range | null)[] {
  return parameters.map((_, at) => rangeOf(given[at]));
}

/** A range of cells is a list of rows; nothing is an argument left out; else it is one cell. */
function rangeOf(argument: unknown): Range | null {
  if (argument === null || argument === undefined) return null;
  return Array.isArray(argument) ? (argument as Range) : [[argument]];
}

/** The failure of an answer of one cell, which Excel shows with its message. */
function onlyFailure(answer: Exclude<Answer, Failure>): Failure | null {
  const [first = []] = answer;
  const [only] = first;
  return answer.length === 1 && first.length === 1 && typeof only === "object" ? only : null;
}
