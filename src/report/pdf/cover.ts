import type { Content } from "pdfmake/interfaces";
import type { Report } from "../model";
import { markOf } from "./mark";
import { widthEm } from "../text-width";
import { TEXT_PAGE } from "./page";
import { BODY, SANS, TITLE, type FacePair, type Typesetter } from "./text";

const LARGEST_TITLE = 30;
const SMALLEST_TITLE = 20;
const IMPRINT_SIZE = 16;
const NOTICE_SIZE = 16;
/** Share of the page height over the title and over the imprint. */
const TITLE_AT = 0.24;
const IMPRINT_AT = 0.36;

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

/** Title in the upper third, unit, code and year below, all centred. */
export function setCover(report: Report, type: Typesetter): Content[] {
  const centred = (text: string, pair: FacePair, fontSize: number, top: number): Content => ({
    text: type.set(text, { pair, mark: markOf(text, "the cover") }),
    fontSize,
    lineHeight: 1.6,
    alignment: "center",
    margin: [0, top, 0, 0],
  });
  const lines = titleLines(report);
  const size = titleSize(lines);
  const { notice } = report;
  const noticeLines = notice === null ? [] : [noticeLine(notice, type)];
  const above = TEXT_PAGE.height * TITLE_AT - noticeLines.length * NOTICE_SIZE;
  const pair = type.pairFor(lines.join(""), TITLE);
  const title = lines.map((line, index) => centred(line, pair, size, index === 0 ? above : 0));
  const imprint = [report.unitName, report.unitCode, String(report.year)].filter(
    (line) => line !== "",
  );
  return [
    ...noticeLines,
    ...title,
    ...imprint.map((line, index) =>
      centred(line, BODY, IMPRINT_SIZE, index === 0 ? TEXT_PAGE.height * IMPRINT_AT : 0),
    ),
  ];
}
