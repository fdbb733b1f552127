import { barChart } from "../charts/bar-chart";
import type { Chart } from "../charts/chart";
import { CHARTS_TITLE } from "../charts/words";
import { escapeMarkup } from "../markup";
import type { Report } from "../model";
import { placeReport, type Entry } from "../places";
import { anchorId, contentsMarkup } from "./contents";
import { partsMarkup } from "./sections";
import { STYLE } from "./style";

interface HtmlOptions {
  /** Charts behind the report; none unless asked for. */
  readonly charts?: readonly Chart[];
}

/** Name of the place of the charts. */
const CHARTS = "charts";

/**
 * The report as one page without scripts and without anything outside itself. The style and the
 * article can be pasted into the page of a site. The same report gives the same bytes, and nothing
 * of the workbook is in it but what is printed.
 */
export function writeHtml(report: Report, { charts = [] }: HtmlOptions = {}): string {
  const { sections, entries } = placeReport(report);
  const title = [report.watermark, report.title].filter((words) => words !== null).join(" ");
  return [
    "<!DOCTYPE html>\n",
    `<html lang="${escapeMarkup(report.language)}">\n<head>\n<meta charset="utf-8">\n`,
    '<meta name="viewport" content="width=device-width, initial-scale=1">\n',
    `<title>${escapeMarkup(title)}</title>\n<style>${STYLE}</style>\n</head>\n`,
    '<body>\n<main>\n<article class="bd-report">\n',
    draftMarkup(report),
    coverMarkup(report),
    contentsMarkup(report.contentsTitle, charts.length === 0 ? entries : [...entries, CHART_ENTRY]),
    partsMarkup(sections),
    chartsMarkup(charts),
    "</article>\n</main>\n</body>\n</html>\n",
  ].join("");
}

const CHART_ENTRY: Entry = { title: CHARTS_TITLE, anchor: CHARTS, children: [] };

function chartsMarkup(charts: readonly Chart[]): string {
  if (charts.length === 0) return "";
  const drawn = charts.map(
    (chart) =>
      `<div class="bd-scroll bd-chart" role="group" aria-label="${escapeMarkup(chart.title)}"` +
      ` tabindex="0">\n${barChart(chart)}</div>\n`,
  );
  const heading = `<h2 id="${anchorId(CHARTS)}">${CHARTS_TITLE}</h2>\n`;
  return `<section class="bd-section">\n${heading}${drawn.join("")}</section>\n`;
}

/** A bar that stays in sight on the screen, a mark over every page on paper. */
function draftMarkup({ watermark }: Report): string {
  return watermark === null ? "" : `<p class="bd-draft">${escapeMarkup(watermark)}</p>\n`;
}

function coverMarkup({ title, unitName, unitCode, year }: Report): string {
  const imprint = [unitName, unitCode, String(year)]
    .filter((line) => line !== "")
    .map((line) => `<p>${escapeMarkup(line)}</p>\n`);
  return `<header class="bd-cover">\n<h1>${escapeMarkup(title)}</h1>\n${imprint.join("")}</header>\n`;
}
