import { kindOf } from "../../core/finding/explanation";
import type { Severity } from "../../core/layout/rule";
import { findingsJson } from "../../report/json/findings";
import { findingsSarif, type CheckedFile } from "../../report/sarif/findings";
import type { Locale } from "../../locale/locale";
import { checkReport, reportWish } from "../check-report";
import type { CommandContext, Io } from "../command";
import { fixWorkbook } from "../fix";
import { checkFile, CannotRun, layoutNamed, type Checked } from "../load";
import { UsageError, type OptionSpec } from "../options";
import { printCoverage } from "../print-coverage";
import { printFindings } from "../print-findings";
import { proofSentence } from "../proof";
import { keepInputs, refuseTwice, writeOutput } from "../write-output";
import { version } from "../version";

export const CHECK_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  format: { kind: "value", allowed: ["text", "json", "sarif"] },
  output: { kind: "value", short: "o" },
  coverage: { kind: "flag" },
  proof: { kind: "flag" },
  fix: { kind: "value" },
  report: { kind: "value" },
  by: { kind: "value" },
  on: { kind: "value" },
  "fail-on": { kind: "value", allowed: ["error", "warning", "none"] },
};

/** A checked file, with the sentence of its proof where one was asked for. */
interface ProvedFile extends CheckedFile {
  readonly proof: string | null;
}

/** `check FILE…`: 0 nothing blocking, 1 blocking findings, 2 a file could not be checked. */
export async function runCheck({ io, locale, parsed }: CommandContext): Promise<number> {
  const files = parsed.positionals;
  if (files.length === 0) throw new UsageError(locale.cli.noFile);
  const fix = parsed.values.get("fix");
  if (fix !== undefined && files.length > 1) throw new UsageError(locale.cli.fixOneFile);
  const wish = reportWish(parsed.values, files.length, locale);
  refuseTwice([wish?.path, fix, parsed.values.get("output")], locale);
  const layout = layoutNamed(parsed.values.get("layout"), locale);
  const withCoverage = parsed.flags.has("coverage");
  const format = parsed.values.get("format") ?? "text";
  const checked: ProvedFile[] = [];
  let couldNotRun = false;
  for (const file of files) {
    io.stderr(`${locale.cli.reading(file)}\n`);
    try {
      const loaded = await checkFile(file, layout, locale, { fewestUnnoticed: withCoverage });
      const { result, explained } = loaded;
      const proof = parsed.flags.has("proof") ? await proofSentence(result, locale) : null;
      // The machine-readable forms have no place for it.
      if (proof !== null && format !== "text") io.stderr(`${proof}\n`);
      checked.push({ file, result, explained, proof });
      if (wish !== null) {
        await keepInputs(wish.path, [file], locale);
        const content = await checkReport(wish, file, loaded, locale);
        await writeOutput(wish.path, content, [file], io, locale);
      }
      if (fix !== undefined) await writeFixed(fix, file, loaded, io, locale);
    } catch (error) {
      if (!(error instanceof CannotRun)) throw error;
      io.stderr(`${error.message}\n`);
      couldNotRun = true;
    }
  }
  if (checked.length > 0) {
    const text = await render(checked, files.length, format, withCoverage, locale);
    const output = parsed.values.get("output");
    if (output === undefined) io.stdout(text);
    else await writeOutput(output, text, files, io, locale);
  }
  if (couldNotRun) return 2;
  const failing = blocking(parsed.values.get("fail-on"));
  const isBlocked = checked.some(({ result, explained }) =>
    result.findings.some((finding) => failing.has(kindOf(finding, explained))),
  );
  return isBlocked ? 1 : 0;
}

/** One file gives one JSON object, several give an array of them. */
async function render(
  checked: readonly ProvedFile[],
  asked: number,
  format: string,
  withCoverage: boolean,
  locale: Locale,
): Promise<string> {
  if (format === "json") {
    const all = checked.map(({ file, result, explained }) =>
      findingsJson(result, file, locale, explained),
    );
    return `${JSON.stringify(asked === 1 ? all[0] : all, null, 2)}\n`;
  }
  if (format === "sarif") {
    return `${JSON.stringify(findingsSarif(checked, await version(), locale), null, 2)}\n`;
  }
  return checked
    .map((one) => {
      const coverage = withCoverage ? `\n${printCoverage(one.result, locale)}` : "";
      const proved = one.proof === null ? "" : `\n${one.proof}\n`;
      return printFindings(one, locale) + coverage + proved;
    })
    .join("\n");
}

/** Writes the repaired copy and lists what was changed; without a repair nothing is written. */
async function writeFixed(
  path: string,
  file: string,
  checked: Checked,
  io: Io,
  locale: Locale,
): Promise<void> {
  const fixed = await fixWorkbook(checked);
  if (fixed === null) {
    io.stderr(`${locale.cli.nothingToFix}\n`);
    return;
  }
  await writeOutput(path, fixed.bytes, [file], io, locale);
  for (const edit of fixed.edits) {
    const { sheet, cell, words } = edit;
    const { from, to } = words ?? edit;
    io.stderr(`  ${locale.cli.changed(`${sheet}!${cell}`, from, to)}\n`);
  }
  io.stderr(`${locale.cli.fixed(fixed.edits.length, fixed.errorsLeft)}\n`);
}

/** What an open finding may not be; an explained one blocks nothing. */
function blocking(failOn: string | undefined): ReadonlySet<Severity | "explained"> {
  if (failOn === "none") return new Set();
  return new Set(failOn === "warning" ? ["error", "warning"] : ["error"]);
}
