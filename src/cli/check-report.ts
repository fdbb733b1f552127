import { createHash } from "node:crypto";
import { basename, extname } from "node:path";
import { composeCheckReport } from "../report/check-report/compose-check-report";
import { writeHtml } from "../report/html/write-html";
import type { Locale } from "../locale/locale";
import type { Checked } from "./load";
import { UsageError } from "./options";
import { printReport } from "./print-report";
import { version } from "./version";

/** A check report that is wanted: where it goes, and who checked on which day where that was said. */
export interface ReportWish {
  readonly path: string;
  readonly by: string | null;
  readonly on: string | null;
}

const ENDINGS = [".pdf", ".html"];
const DAY = /^\d{4}-\d{2}-\d{2}$/u;

/** The check report that the options ask for, null for none; a UsageError says what is wrong with them. */
export function reportWish(
  values: ReadonlyMap<string, string>,
  files: number,
  { cli }: Locale,
): ReportWish | null {
  const [path, by = null, on = null] = [values.get("report"), values.get("by"), values.get("on")];
  if (path === undefined) {
    if (by === null && on === null) return null;
    throw new UsageError(cli.onlyWith(by === null ? "--on" : "--by", "--report"));
  }
  if (files > 1) throw new UsageError(cli.reportOneFile);
  if (!ENDINGS.includes(extname(path).toLowerCase())) {
    throw new UsageError(cli.badEnding("--report", path, ENDINGS.join(cli.comma)));
  }
  if (on !== null && !isDay(on)) throw new UsageError(cli.badValue("--on", on, "2026-03-01"));
  return { path, by, on };
}

/** Whether a text is a day of the calendar, year first. */
function isDay(text: string): boolean {
  const time = Date.parse(`${text}T00:00:00Z`);
  return DAY.test(text) && !Number.isNaN(time) && new Date(time).toISOString().startsWith(text);
}

/** The check report of a file as a PDF or a web page, by the ending of the path. */
export async function checkReport(
  { path, by, on }: ReportWish,
  file: string,
  { bytes, book, result, explained }: Checked,
  locale: Locale,
): Promise<Uint8Array | string> {
  const sha256 = createHash("sha256").update(bytes).digest("hex");
  const about = { file: basename(file), sha256, version: await version(), by, on };
  const report = composeCheckReport({ ...about, book, result, explained }, locale);
  if (extname(path).toLowerCase() === ".html") return writeHtml(report);
  return (await printReport(report, book, locale)).pdf;
}
