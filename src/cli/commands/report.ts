import { kindOf } from "../../core/finding/explanation";
import { resolve } from "node:path";
import { writeWorkbook } from "../../hosts/file/write/write-workbook";
import { compose } from "../../report/compose/compose";
import { writeHtml } from "../../report/html/write-html";
import type { Report } from "../../report/model";
import { dataSheets } from "../../report/xlsx/data-sheets";
import type { CommandContext } from "../command";
import { CannotRun, checkFile, layoutNamed } from "../load";
import { loadFonts } from "../fonts";
import { UsageError, type OptionSpec } from "../options";
import { keepInputs, writeOutput } from "../write-output";
import type { Locale } from "../../locale/locale";

export const REPORT_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  output: { kind: "value", short: "o" },
  html: { kind: "value" },
  data: { kind: "value" },
  draft: { kind: "flag" },
};

/**
 * `report FILE -o OUT.pdf [--html OUT] [--data OUT.xlsx]`: refuses while errors stand, unless `--draft`
 * marks every page. Nothing is written before all that was asked for is made.
 */
export async function runReport({ io, locale, parsed }: CommandContext): Promise<number> {
  const [file, ...others] = parsed.positionals;
  if (file === undefined) throw new UsageError(locale.cli.noFile);
  if (others.length > 0) throw new UsageError(locale.cli.oneFile);
  const output = parsed.values.get("output");
  if (output === undefined) throw new UsageError(locale.cli.noOutput);
  const [html, data] = [parsed.values.get("html"), parsed.values.get("data")];
  const paths = [output, html, data].flatMap((path) => (path === undefined ? [] : resolve(path)));
  const twice = paths.find((path, at) => paths.indexOf(path) !== at);
  if (twice !== undefined) throw new UsageError(locale.cli.sameOutput(twice));
  io.stderr(`${locale.cli.reading(file)}\n`);
  const layout = layoutNamed(parsed.values.get("layout"), locale);
  const { book, result, explained } = await checkFile(file, layout, locale);
  const open = result.findings.map((finding) => kindOf(finding, explained));
  const errors = open.filter((kind) => kind === "error").length;
  const draft = parsed.flags.has("draft");
  if (errors > 0 && !draft) {
    io.stderr(`${locale.cli.refused(errors)}\n`);
    return 1;
  }
  const report = compose(book, result.disclosure, locale, { draft });
  const outputs = [
    { path: output, content: await print(report, locale) },
    ...(html === undefined ? [] : [{ path: html, content: writeHtml(report) }]),
    ...(data === undefined ? [] : [{ path: data, content: writeWorkbook(dataSheets(report)) }]),
  ];
  for (const { path } of outputs) await keepInputs(path, [file], locale);
  for (const { path, content } of outputs) await writeOutput(path, content, [file], io, locale);
  return 0;
}

/** pdfmake is loaded only when a report is really made. */
async function print(report: Report, locale: Locale): Promise<Uint8Array> {
  const [{ writePdf }, { PdfError }, fonts] = await Promise.all([
    import("../../report/pdf/write-pdf"),
    import("../../report/pdf/error"),
    loadFonts(),
  ]);
  try {
    return await writePdf(report, { fonts });
  } catch (error) {
    if (!(error instanceof PdfError) || error.code !== "missing-glyph") throw error;
    const characters = [...new Set(error.missing.map(({ char }) => char))].join("");
    const places = [...new Set(error.missing.map(({ where }) => where))].join(locale.cli.comma);
    throw new CannotRun(locale.cli.notPrintable(characters, places));
  }
}
