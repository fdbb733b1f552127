import type { Decimal } from "../../core/money/decimal";
import { escapeMarkup } from "../markup";
import type { ChartBlock } from "../model";
import { scaleOf } from "./scale";
import { titleWithUnit } from "./words";

const WIDTH = 720;
const FONT_SIZE = 14;
const TITLE_HEIGHT = 36;
const ROW_HEIGHT = 30;
const BAR_HEIGHT = 16;
const GAP = 8;

/**
 * A chart of bars as an SVG, the same bytes for the same chart. One dark grey on white prints in
 * black and white, and every bar has its label and figure in words beside it.
 */
export function barChart(chart: ChartBlock): string {
  const { id, bars } = chart;
  const name = `bd-chart-${id}`;
  const title = titleWithUnit(chart);
  const height = TITLE_HEIGHT + bars.length * ROW_HEIGHT;
  const words = bars.map(({ label, figure }) => `${label} ${figure}`).join("；");
  const scale = scaleOf(chart, { width: WIDTH, fontSize: FONT_SIZE, gap: GAP });
  const rows = bars.map(({ label, figure }, index) => {
    const middle = TITLE_HEIGHT + (index + 0.5) * ROW_HEIGHT;
    const length = scale.lengthOf(figure);
    const start = length.isNegative() ? scale.zero.plus(length) : scale.zero;
    const end = start.plus(length.abs());
    return [
      textMarkup(label, scale.zero.minus(scale.below).minus(GAP), middle, "end"),
      `<rect x="${fixed(start)}" y="${middle - BAR_HEIGHT / 2}" width="${fixed(length.abs())}"`,
      ` height="${BAR_HEIGHT}" fill="#595959" stroke="#000"/>`,
      textMarkup(figure, end.plus(GAP), middle, "start"),
    ].join("");
  });
  return [
    `<svg xmlns="http://www.w3.org/2000/svg" viewBox="0 0 ${WIDTH} ${height}" width="${WIDTH}"`,
    ` height="${height}" role="img" aria-labelledby="${name}-title ${name}-words"`,
    ` font-family="sans-serif" font-size="${FONT_SIZE}" fill="#1a1a1a">\n`,
    `<title id="${name}-title">${escapeMarkup(title)}</title>\n`,
    `<desc id="${name}-words">${escapeMarkup(words)}</desc>\n`,
    `<rect width="${WIDTH}" height="${height}" fill="#fff"/>\n`,
    `<text x="${WIDTH / 2}" y="22" text-anchor="middle" font-weight="700">`,
    `${escapeMarkup(title)}</text>\n`,
    rows.map((row) => `<g>${row}</g>\n`).join(""),
    `<line x1="${fixed(scale.zero)}" y1="${TITLE_HEIGHT}" x2="${fixed(scale.zero)}" y2="${height}"`,
    ' stroke="#000"/>\n</svg>\n',
  ].join("");
}

function textMarkup(text: string, x: Decimal, middle: number, anchor: "start" | "end"): string {
  const y = middle + FONT_SIZE * 0.35;
  return `<text x="${fixed(x)}" y="${y}" text-anchor="${anchor}">${escapeMarkup(text)}</text>`;
}

function fixed(length: Decimal): string {
  return length.toFixed(2);
}
