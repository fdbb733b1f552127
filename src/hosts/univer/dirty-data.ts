import type { ICommandInfo } from "@univerjs/core";
import { ActiveDirtyManagerService } from "@univerjs/engine-formula";
import type { IFormulaDirtyData } from "@univerjs/engine-formula";

/** What each command means for formulas, by its id. */
type Conversions = ReturnType<ActiveDirtyManagerService["getDirtyConversionMap"]>;

/**
 * What the grid's commands mean for its formulas, in place of its own service. It answers nobody who
 * asks about one command: the grid's own trigger does, and would wait 100 milliseconds before it
 * calculates, and then stop a calculation that runs. `Calculation` takes all of them together.
 */
export class DirtyConversions extends ActiveDirtyManagerService {
  override get(): undefined {
    return undefined;
  }
}

/** What has to be calculated after commands. */
export function dirtyDataOf(
  commands: readonly Readonly<ICommandInfo>[],
  conversions: Conversions,
): IFormulaDirtyData {
  const all: IFormulaDirtyData = {
    forceCalculation: false,
    dirtyRanges: [],
    dirtyNameMap: {},
    dirtyDefinedNameMap: {},
    dirtySuperTableMap: {},
    dirtyUnitFeatureMap: {},
    dirtyUnitOtherFormulaMap: {},
    clearDependencyTreeCache: {},
  };
  for (const command of commands) {
    const { forceCalculation, dirtyRanges, ...names } =
      conversions.get(command.id)?.getDirtyData(command) ?? {};
    all.forceCalculation ||= forceCalculation === true;
    for (const range of dirtyRanges ?? []) all.dirtyRanges.push(range);
    addNames(all as unknown as Names, names);
  }
  return all;
}

/** By workbook, then by sheet or name, and so on down to what is said about it. */
interface Names {
  [name: string]: unknown;
}

function addNames(all: Names, more: Names): void {
  for (const [name, said] of Object.entries(more)) {
    const before = all[name];
    if (isNames(before) && isNames(said)) addNames(before, said);
    else all[name] = isNames(said) ? structuredClone(said) : said;
  }
}

function isNames(said: unknown): said is Names {
  return typeof said === "object" && said !== null;
}
