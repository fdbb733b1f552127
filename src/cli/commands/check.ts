import type { Severity } from "../../core/layout/rule";
import { findingsJson } from "../../report/json/findings";
import { findingsSarif, type CheckedFile } from "../../report/sarif/findings";
import type { Locale } from "../../locale/locale";
import type { CommandContext } from "../command";
import { checkFile, CannotRun, layoutNamed } from "../load";
import { UsageError, type OptionSpec } from "../options";
import { printFindings } from "../print-findings";
import { writeOutput } from "../write-output";
import { version } from "../version";

export const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { kind: "value", allowed: ["text", "json", "sarif"] },
  output: { kind: "value", short: "o" },
  "fail-on": { kind: "value", allowed: ["error", "warning", "none"] },
};

/** `check FILE…`: 0 nothing blocking, 1 blocking findings, 2 a file could not be checked. */
export async function runCheck({ io, locale, parsed }: CommandContext): Promise<number> {
  const files = parsed.positionals;
  if (files.length === 0) throw new UsageError(locale.cli.noFile);
  const layout = layoutNamed(parsed.values.get("layout"), locale);
  const checked: CheckedFile[] = [];
  let couldNotRun = false;
  for (const file of files) {
    io.stderr(`${locale.cli.reading(file)}\n`);
    try {
      checked.push({ file, result: (await checkFile(file, layout, locale)).result });
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      io.stderr(`${error.message}\n`);
      couldNotRun = true;
    }
  }
  if (checked.length > 0) {
    const text = await render(checked, files.length, parsed.values.get("format"), locale);
    const output = parsed.values.get("output");
    if (output === undefined) io.stdout(text);
    else await writeOutput(output, text, files, io, locale);
  }
  if (couldNotRun) return 2;
  const failing = blocking(parsed.values.get("fail-on"));
  const isBlocked = checked.some(({ result }) =>
    result.findings.some(({ severity }) => failing.includes(severity)),
  );
  return isBlocked ? 1 : 0;
}

/** One file gives one JSON object, several give an array of them. */
async function render(
  checked: readonly CheckedFile[],
  asked: number,
  format: string | undefined,
  locale: Locale,
): Promise<string> {
  if (format === "json") {
    const all = checked.map(({ file, result }) => findingsJson(result, file, locale));
    return `${JSON.stringify(asked === 1 ? all[0] : all, null, 2)}\n`;
  }
  if (format === "sarif") {
    return `${JSON.stringify(findingsSarif(checked, await version(), locale), null, 2)}\n`;
  }
  return checked.map(({ file, result }) => printFindings(result, file, locale)).join("\n");
}

function blocking(failOn: string | undefined): readonly Severity[] {
  if (failOn === "none") return [];
  return failOn === "warning" ? ["error", "warning"] : ["error"];
}
