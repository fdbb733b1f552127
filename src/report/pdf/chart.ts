import type { Content } from "pdfmake/interfaces";
import { scaleOf, type Scale } from "../charts/scale";
import { titleWithUnit } from "../charts/words";
import type { Bar, ChartBlock } from "../model";
import { markOf } from "./mark";
import type { PageShape } from "./page";
import { BODY, SANS, type FacePair, type Typesetter } from "./text";

const TITLE_SIZE = 12;
const FONT_SIZE = 10;
const ROW_HEIGHT = 21;
const BAR_HEIGHT = 11;
const GAP = 6;
/** The grey of the bars, which a printer without colours shows. */
const BAR = "#595959";

/**
 * A chart of bars as wide as the text of the page, in the same proportions as in the web page. It is
 * drawn with rectangles and lines of text rather than as a picture: pdfmake sets the texts of an SVG
 * in one face and leaves out what that face lacks.
 */
export function setChart(chart: ChartBlock, page: PageShape, type: Typesetter): Content {
  const where = `chart ${chart.id}`;
  const scale = scaleOf(chart, { width: page.width, fontSize: FONT_SIZE, gap: GAP });
  const text = (words: string, pair: FacePair) =>
    type.set(words, { pair, mark: markOf(words, where) });
  const title: Content = {
    text: text(titleWithUnit(chart), SANS),
    fontSize: TITLE_SIZE,
    alignment: "center",
    margin: [0, 0, 0, 8],
  };
  const rows = chart.bars.map((bar): Content => {
    const label = { text: text(bar.label, BODY), alignment: "right" as const };
    return setBar(bar, scale, label, { text: text(bar.figure, BODY) });
  });
  return { stack: [title, ...rows], unbreakable: true };
}

/** Label, bar and figure beside each other; the line at zero runs through all bars. */
function setBar({ figure }: Bar, scale: Scale, label: object, words: object): Content {
  const length = scale.lengthOf(figure).toNumber();
  const below = scale.below.toNumber();
  const beside = {
    fontSize: FONT_SIZE,
    noWrap: true,
    margin: [0, (ROW_HEIGHT - FONT_SIZE) / 2, 0, 0],
  };
  const bar = {
    type: "rect",
    x: below + Math.min(0, length),
    y: (ROW_HEIGHT - BAR_HEIGHT) / 2,
    w: Math.abs(length),
    h: BAR_HEIGHT,
    color: BAR,
  };
  const ends = { x1: below, y1: 0, x2: below, y2: ROW_HEIGHT };
  const line = { type: "line", ...ends, lineWidth: 0.6, lineColor: "black" };
  return {
    columns: [
      { ...label, ...beside, width: scale.zero.minus(scale.below).minus(GAP).toNumber() },
      { width: below + Math.max(0, length) + GAP, canvas: [bar, line], margin: [GAP, 0, 0, 0] },
      { ...words, ...beside, width: "*", margin: [GAP, beside.margin[1], 0, 0] },
    ],
    columnGap: 0,
  } as Content;
}
