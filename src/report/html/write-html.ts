import { imprintOf } from "../imprint";
import { escapeMarkup } from "../markup";
import type { Report } from "../model";
import { placeReport } from "../places";
import { contentsMarkup } from "./contents";
import { partsMarkup } from "./sections";
import { STYLE } from "./style";

/**
 * The report as one page without scripts and without anything outside itself. The style and the
 * article can be pasted into the page of a site. The same report gives the same bytes, and nothing
 * of the workbook is in it but what is printed.
 */
export function writeHtml(report: Report): string {
  const { sections, entries } = placeReport(report);
  const title = [report.watermark, report.notice, report.title]
    .filter((words) => words !== null)
    .join(" ");
  return [
    "<!DOCTYPE html>\n",
    `<html lang="${escapeMarkup(report.language)}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeMarkup(title)}</title>\n<style>${STYLE}</style>\n</head>\n`,
    '<body>\n<main>\n<article class="bd-report">\n',
    draftMarkup(report),
    noticeMarkup(report),
    coverMarkup(report),
    contentsMarkup(report.contentsTitle, entries),
    partsMarkup(sections),
    "</article>\n</main>\n</body>\n</html>\n",
  ].join("");
}

/** A bar that stays in sight on the screen, a mark over every page on paper. */
function draftMarkup({ watermark }: Report): string {
  return watermark === null ? "" : `<p class="bd-draft">${escapeMarkup(watermark)}</p>\n`;
}

/** Stays at the top of the page, on paper on the cover. */
function noticeMarkup({ notice }: Report): string {
  return notice === null ? "" : `<p class="bd-notice">${escapeMarkup(notice)}</p>\n`;
}

function coverMarkup(report: Report): string {
  const imprint = imprintOf(report).map((line) => `<p>${escapeMarkup(line)}</p>\n`);
  return `<header class="bd-cover">\n<h1>${escapeMarkup(report.title)}</h1>\n${imprint.join("")}</header>\n`;
}
