import type { Content } from "pdfmake/interfaces";
import { imprintOf } from "../imprint";
import type { Report } from "../model";
import { markOf } from "./mark";
import { widthEm } from "../text-width";
import { countLines } from "./measure";
import { TEXT_PAGE } from "./page";
import { BODY, SANS, TITLE, type FacePair, type Typesetter } from "./text";

const LARGEST_TITLE = 30;
const SMALLEST_TITLE = 20;
const IMPRINT_SIZE = 16;
const NOTICE_SIZE = 16;
/** Share of the page height over the title and over the imprint. */
const TITLE_AT = 0.24;
const IMPRINT_AT = 0.36;
const SPACE = TITLE_AT + IMPRINT_AT;
const LEADING = 1.6;
/** Share of the page that is filled by estimate. */
const FILLED = 0.95;

/** The unit's name on a line of its own, so that the title does not break inside a year. */
function titleLines(report: Report): string[] {
  const { title, unitName } = report;
  if (unitName === "" || !title.startsWith(unitName) || title === unitName) return [title];
  return [unitName, title.slice(unitName.length)];
}

/** The largest size at which every line of the title stands on one line. */
function titleSize(lines: readonly string[]): number {
  const widest = Math.max(1, ...lines.map(widthEm));
  const size = Math.floor((TEXT_PAGE.width / widest) * 2) / 2;
  return Math.min(LARGEST_TITLE, Math.max(SMALLEST_TITLE, size));
}

/** Who may not see the document stands at the top left, where official documents say it. */
function noticeLine(notice: string, type: Typesetter): Content {
  const mark = markOf(notice, "the cover");
  return { text: type.set(notice, { pair: SANS, mark }), fontSize: NOTICE_SIZE };
}

/** Heights of a cover in points; a title or a name of many lines takes from the space around. */
function spacesOf(lines: readonly string[], size: number, imprint: readonly string[]) {
  const heightOf = (texts: readonly string[], type: number): number =>
    texts.reduce((sum, text) => sum + countLines(text, TEXT_PAGE.width / type), 0) * type * LEADING;
  const text = heightOf(lines, size) + heightOf(imprint, IMPRINT_SIZE);
  const share = Math.min(1, (TEXT_PAGE.height * FILLED - text) / (TEXT_PAGE.height * SPACE));
  const height = TEXT_PAGE.height * Math.max(0, share);
  return { overTitle: height * TITLE_AT, overImprint: height * IMPRINT_AT };
}

/** Title in the upper third, unit, code and year below, all centred. */
export function setCover(report: Report, type: Typesetter): Content[] {
  const centred = (text: string, pair: FacePair, fontSize: number, top: number): Content => ({
    text: type.set(text, { pair, mark: markOf(text, "the cover") }),
    fontSize,
    lineHeight: LEADING,
    alignment: "center",
    margin: [0, top, 0, 0],
  });
  const lines = titleLines(report);
  const size = titleSize(lines);
  const imprint = imprintOf(report);
  const { overTitle, overImprint } = spacesOf(lines, size, imprint);
  const { notice } = report;
  const noticeLines = notice === null ? [] : [noticeLine(notice, type)];
  const above = Math.max(0, overTitle - noticeLines.length * NOTICE_SIZE);
  const pair = type.pairFor(lines.join(""), TITLE);
  return [
    ...noticeLines,
    ...lines.map((line, index) => centred(line, pair, size, index === 0 ? above : 0)),
    ...imprint.map((line, index) =>
      centred(line, BODY, IMPRINT_SIZE, index === 0 ? overImprint : 0),
    ),
  ];
}
