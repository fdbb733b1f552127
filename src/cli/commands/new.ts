import type { NewSheet } from "../../core/book/new-sheet";
import type { LayoutSet } from "../../core/layout/layout";
import { layoutForYear } from "../../core/locate/choose-layout";
import { isBudgetYear, isUnitCode, isUnitName } from "../../core/locate/stated";
import { writeWorkbook } from "../../hosts/file/write/write-workbook";
import type { Locale } from "../../locale/locale";
import { makeSheets } from "../../report/blank/make-sheets";
import { LAYOUT_SETS } from "../../statute/layout-sets";
import type { CommandContext } from "../command";
import { sizeOf } from "../files";
import { CannotRun, layoutNamed } from "../load";
import { UsageError, type OptionSpec } from "../options";
import { writeOutput } from "../write-output";

export const NEW_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  output: { kind: "value", short: "o" },
  unit: { kind: "value" },
  code: { kind: "value" },
  year: { kind: "value" },
  plain: { kind: "flag" },
  wanyuan: { kind: "flag" },
  protect: { kind: "flag" },
};

/** `new -o OUT.xlsx`: a blank statutory workbook. A file that is there already stays as it is. */
export async function runNew({ io, locale, parsed }: CommandContext): Promise<number> {
  const { values, flags } = parsed;
  const texts = locale.cli.create;
  const output = outputOf(values.get("output"), locale);
  const entity = {
    name: nameOf(values.get("unit"), locale),
    code: codeOf(values.get("code"), locale),
  };
  const named = layoutNamed(values.get("layout"), locale);
  const { layout, year } = yearOf(values.get("year"), named, locale);
  if ((await sizeOf(output)) !== null) throw new CannotRun(texts.exists(output));

  const isPlain = flags.has("plain");
  const filling = isPlain ? "plain" : "detail";
  const detailUnit = flags.has("wanyuan") ? "wanYuan" : "yuan";
  const isProtected = flags.has("protect");
  const sheets = makeSheets(layout, { entity, year }, { filling, detailUnit, isProtected });
  await writeOutput(output, writeWorkbook(sheets), [], io, locale);
  io.stderr(`${texts.made(layout.id, shownNames(sheets))}\n`);
  io.stderr(`${isPlain ? texts.fillTables : texts.fillDetail(layout.detail.sheet)}\n`);
  return 0;
}

function shownNames(sheets: readonly NewSheet[]): string[] {
  return sheets.flatMap(({ name, isHidden }) => (isHidden === true ? [] : name));
}

function outputOf(output: string | undefined, { cli }: Locale): string {
  if (output === undefined) throw new UsageError(cli.create.noOutput);
  if (!output.toLowerCase().endsWith(".xlsx")) throw new UsageError(cli.create.notXlsx(output));
  return output;
}

function nameOf(unit: string | undefined, { cli }: Locale): string {
  if (unit === undefined) throw new UsageError(cli.create.noUnit);
  const name = unit.trim();
  if (!isUnitName(name)) throw new UsageError(cli.create.badUnit(unit));
  return name;
}

function codeOf(typed: string | undefined, { cli }: Locale): string {
  if (typed === undefined) throw new UsageError(cli.create.noCode);
  const code = typed.normalize("NFKC").trim();
  if (!isUnitCode(code)) throw new UsageError(cli.create.badCode(typed));
  return code;
}

/** The year, by default that of the newest form, and the layout set by which it will be checked. */
function yearOf(
  typed: string | undefined,
  named: LayoutSet | null,
  { cli }: Locale,
): { readonly layout: LayoutSet; readonly year: number } {
  const text = typed?.normalize("NFKC").trim();
  if (text !== undefined && !isBudgetYear(text)) throw new UsageError(cli.create.badYear(text));
  const newest = Math.max(...LAYOUT_SETS.map((set) => set.year));
  const year = text === undefined ? (named?.year ?? newest) : Number.parseInt(text, 10);
  const layout = layoutForYear(LAYOUT_SETS, year);
  if (named !== null && named !== layout) {
    throw new UsageError(cli.create.otherLayout(year, layout.id));
  }
  return { layout, year };
}
