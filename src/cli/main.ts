import { loadLocale } from "../locale/load-locale";
import type { Locale } from "../locale/locale";
import type { CommandContext, Io } from "./command";
import { CHECK_OPTIONS, runCheck } from "./commands/check";
import { runLayouts } from "./commands/layouts";
import { NEW_OPTIONS, runNew } from "./commands/new";
import { REPORT_OPTIONS, runReport } from "./commands/report";
import { runRules } from "./commands/rules";
import { runServe, SERVE_OPTIONS } from "./commands/serve";
import { sentenceOf } from "./load";
import { COMMON_OPTIONS, parseOptions, UsageError, type OptionSpec } from "./options";
import { version } from "./version";

interface Command {
  readonly options: Readonly<Record<string, OptionSpec>>;
  readonly run: (context: CommandContext) => number | Promise<number>;
  /** Arguments it takes at most, options apart. */
  readonly most: number;
}

const COMMANDS: ReadonlyMap<string, Command> = new Map([
  ["check", { options: CHECK_OPTIONS, run: runCheck, most: Infinity }],
  ["report", { options: REPORT_OPTIONS, run: runReport, most: Infinity }],
  ["new", { options: NEW_OPTIONS, run: runNew, most: 0 }],
  ["rules", { options: {}, run: runRules, most: 1 }],
  ["layouts", { options: {}, run: runLayouts, most: 0 }],
  ["serve", { options: SERVE_OPTIONS, run: runServe, most: 0 }],
]);

/** Could not run: arguments, unreadable or unrecognised file. */
const COULD_NOT_RUN = 2;

/** Runs the command line. Returns the exit code; never throws and never ends the process. */
export async function main(argv: readonly string[], io: Io): Promise<number> {
  const locale = await loadLocale(languageOf(argv));
  try {
    return await run(argv, io, locale);
  } catch (error) {
    io.stderr(`${sentenceOf(error, locale)}\n`);
    return COULD_NOT_RUN;
  }
}

async function run(argv: readonly string[], io: Io, locale: Locale): Promise<number> {
  const at = commandAt(argv);
  const name = argv[at];
  const command = name === undefined ? undefined : COMMANDS.get(name);
  if (name !== undefined && command === undefined && name !== "help") {
    throw new UsageError(locale.cli.unknownCommand(name));
  }
  const rest = argv.filter((_, index) => index !== at);
  const parsed = parseOptions(rest, { ...command?.options, ...COMMON_OPTIONS }, locale.cli);
  if (parsed.flags.has("version")) {
    io.stdout(`${await version()}\n`);
    return 0;
  }
  if (parsed.flags.has("help") || name === "help") {
    io.stdout(`${locale.cli.usage}\n`);
    return 0;
  }
  if (command === undefined) {
    io.stderr(`${locale.cli.usage}\n`);
    return COULD_NOT_RUN;
  }
  const extra = parsed.positionals[command.most];
  if (extra !== undefined) throw new UsageError(locale.cli.extraArgument(extra));
  return command.run({ io, locale, parsed });
}

/** Index of the command: the first word that is neither an option nor the value of one. */
function commandAt(argv: readonly string[]): number {
  return argv.findIndex((word, index) => {
    const before = argv[index - 1]?.replace(/^--/u, "") ?? "";
    return !word.startsWith("-") && COMMON_OPTIONS[before]?.kind !== "value";
  });
}

/** The language has to be known before a mistake in the arguments can be told; empty for none. */
function languageOf(argv: readonly string[]): string {
  const at = argv.indexOf("--lang");
  const value =
    at === -1 ? argv.find((word) => word.startsWith("--lang="))?.slice(7) : argv[at + 1];
  return value ?? "";
}
