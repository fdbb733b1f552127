import { kindOf } from "../../core/finding/explanation";
import type { Severity } from "../../core/layout/rule";
import type { Locale } from "../../locale/locale";
import { checkReport, reportWish } from "../check-report";
import type { CommandContext, Io } from "../command";
import { findingsForm } from "../findings-form";
import { fixWorkbook } from "../fix";
import { checkFile, CannotRun, layoutNamed, sentenceOf, type Checked } from "../load";
import { UsageError, type OptionSpec } from "../options";
import { proofSentence } from "../proof";
import { keepInputs, refuseTwice, writeOutput } from "../write-output";

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
  const form = await findingsForm(format, files.length, withCoverage, locale);
  const failing = blocking(parsed.values.get("fail-on"));
  const output = parsed.values.get("output");
  const kept: string[] = [];
  const put = output === undefined ? io.stdout : (text: string) => void kept.push(text);
  let checked = 0;
  let isBlocked = false;
  let couldNotRun = false;
  for (const file of files) {
    io.stderr(`${locale.cli.reading(file)}\n`);
    try {
      const loaded = await checkFile(file, layout, locale, { fewestUnnoticed: withCoverage });
      const { result, explained } = loaded;
      const proof = parsed.flags.has("proof") ? await proofSentence(result, locale) : null;
      // The machine-readable forms have no place for it.
      if (proof !== null && format !== "text") io.stderr(`${proof}\n`);
      put(checked === 0 ? form.head : form.between);
      put(form.body({ file, result, explained, proof }));
      checked += 1;
      isBlocked ||= result.findings.some((finding) => failing.has(kindOf(finding, explained)));
      if (wish !== null) {
        await keepInputs(wish.path, [file], locale);
        const content = await checkReport(wish, file, loaded, locale);
        await writeOutput(wish.path, content, [file], io, locale);
      }
      if (fix !== undefined) await writeFixed(fix, file, loaded, io, locale);
    } catch (error) {
      if (error instanceof UsageError) throw error;
      // A fault of ours over one file is told as well, and is no reason to leave the others unchecked.
      const told = sentenceOf(error, locale);
      io.stderr(`${error instanceof CannotRun ? told : locale.cli.cannotRead(file, told)}\n`);
      couldNotRun = true;
    }
  }
  if (checked > 0) {
    put(form.foot);
    if (output !== undefined) await writeOutput(output, kept.join(""), files, io, locale);
  }
  if (couldNotRun) return 2;
  return isBlocked ? 1 : 0;
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
