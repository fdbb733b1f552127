import { CUSTOM_FUNCTIONS, type CustomFunction } from "../functions/custom-functions";
import { errorOf } from "../functions/failure-error";
import ENGLISH from "../functions/functions.en-US.json";
import CHINESE from "../functions/functions.json";
import { isFailure, type Range, type Result } from "../functions/range";
import type {
  GridArgument,
  GridFailure,
  GridFunction,
  GridValue,
} from "../hosts/univer/grid-function";
import { FUNCTIONS as ENGLISH_TEXTS } from "../locale/en-US/functions";
import type { Failure, FunctionTexts } from "../locale/functions";
import type { LanguageTag } from "../locale/locale";
import { FUNCTIONS as CHINESE_TEXTS } from "../locale/zh-CN/functions";

type Help = (typeof CHINESE)["functions"][number];

/** What Excel shows for the custom functions, which the grid shows as well. */
const HELP: Readonly<Record<LanguageTag, readonly Help[]>> = {
  "zh-CN": CHINESE.functions,
  "en-US": ENGLISH.functions,
};

const TEXTS: Readonly<Record<LanguageTag, FunctionTexts>> = {
  "zh-CN": CHINESE_TEXTS,
  "en-US": ENGLISH_TEXTS,
};

/** The custom functions as the grid takes them: the same code as in Excel, the same help. */
export function gridFunctions(language: LanguageTag): readonly GridFunction[] {
  return CUSTOM_FUNCTIONS.map((custom) =>
    gridFunction(custom, helpFor(custom.id, language), TEXTS[language]),
  );
}

function helpFor(id: string, language: LanguageTag): Help {
  const help = HELP[language].find((each) => each.id === id);
  if (help === undefined) throw new Error(`${id} is not described`);
  return help;
}

function gridFunction(
  { id, parameters, call }: CustomFunction,
  help: Help,
  texts: FunctionTexts,
): GridFunction {
  const valueOf = (result: Result): GridValue =>
    isFailure(result) ? failureOf(result, texts) : result;
  return {
    name: id,
    description: help.description,
    parameters: parameters.map(({ name, optional }, at) => ({
      name: help.parameters[at]?.name ?? name,
      description: help.parameters[at]?.description ?? "",
      optional,
    })),
    run: (given) => {
      const answer = call(given.map((argument) => (argument === null ? null : rangeOf(argument))));
      if (isFailure(answer)) return failureOf(answer, texts);
      return answer.map((row) => row.map(valueOf));
    },
  };
}

/** The functions know an error cell as Excel hands it over, by its code. */
function rangeOf(argument: GridArgument): Range {
  return argument.map((row) =>
    row.map((cell) => (typeof cell === "object" && cell !== null ? { code: cell.err } : cell)),
  );
}

function failureOf(failure: Failure, texts: FunctionTexts): GridFailure {
  return { err: errorOf(failure), message: texts.failure(failure) };
}
