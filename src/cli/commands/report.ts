import { kindOf } from "../../core/finding/explanation";
import { compose } from "../../report/compose/compose";
import { writeHtml } from "../../report/html/write-html";
import type { CommandContext } from "../command";
import { concealedText } from "../concealed";
import { DATA_ENDINGS, dataForm } from "../data-copy";
import { checkFile, layoutNamed } from "../load";
import { loadOfficeFonts, officeFontPaths } from "../office-fonts";
import { UsageError, type OptionSpec } from "../options";
import { printReport } from "../print-report";
import { keepInputs, refuseTwice, writeOutput } from "../write-output";

export const REPORT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  output: { kind: "value", short: "o" },
  html: { kind: "value" },
  data: { kind: "value" },
  charts: { kind: "flag" },
  "body-font": { kind: "value" },
  "title-font": { kind: "value" },
  draft: { kind: "flag" },
};

/**
 * `report FILE -o OUT.pdf [--html OUT] [--data OUT] [--charts]`: refuses while errors stand, unless
 * `--draft` marks every page. Nothing is written before all that was asked for is made and the PDF is
 * proved to have every string and figure of the report.
 */
export async function runReport({ io, locale, parsed }: CommandContext): Promise<number> {
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new UsageError(locale.cli.noFile);
  if (others.length > 0) throw new UsageError(locale.cli.oneFile);
  const output = parsed.values.get("output");
  if (output === undefined) throw new UsageError(locale.cli.noOutput);
  const [html, data] = [parsed.values.get("html"), parsed.values.get("data")];
  refuseTwice([output, html, data], locale);
  const form = data === undefined ? null : dataForm(data);
  if (data !== undefined && form === null) {
    throw new UsageError(locale.cli.badEnding("--data", data, DATA_ENDINGS.join(locale.cli.comma)));
  }
  const fontPaths = officeFontPaths(parsed.values);
  const officeFonts = await loadOfficeFonts(fontPaths, locale);
  io.stderr(`${locale.cli.reading(file)}\n`);
  const layout = layoutNamed(parsed.values.get("layout"), locale);
  const { book, look, result, explained } = await checkFile(file, layout, locale);
  io.stderr(concealedText(book, look, result.disclosure, locale));
  const open = result.findings.map((finding) => kindOf(finding, explained));
  const errors = open.filter((kind) => kind === "error").length;
  const draft = parsed.flags.has("draft");
  if (errors > 0 && !draft) {
    io.stderr(`${locale.cli.refused(errors)}\n`);
    return 1;
  }
  const report = compose(book, result.disclosure, locale, {
    draft,
    charts: parsed.flags.has("charts"),
  });
  const { pdf, figures } = await printReport(report, book, locale, { officeFonts, fontPaths });
  io.stderr(`${locale.readBack.proved(figures)}\n`);
  const outputs = [
    { path: output, content: pdf },
    ...(html === undefined ? [] : [{ path: html, content: writeHtml(report) }]),
    ...(data === undefined || form === null ? [] : [{ path: data, content: form(report) }]),
  ];
  const inputs = [file, ...fontPaths.values()];
  for (const { path } of outputs) await keepInputs(path, inputs, locale);
  for (const { path, content } of outputs) await writeOutput(path, content, inputs, io, locale);
  return 0;
}
