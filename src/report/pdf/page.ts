import type { Content, ContentSection } from "pdfmake/interfaces";
import { markOf } from "./mark";
import { widthEm } from "../text-width";
import { BODY, type Typesetter } from "./text";

const POINTS_PER_MM = 72 / 25.4;

function mm(millimetres: number): number {
  return millimetres * POINTS_PER_MM;
}

/** Size of the printed area and the margins around it, in points. */
export interface PageShape {
  readonly orientation: "portrait" | "landscape";
  /** left, top, right, bottom */
  readonly margins: readonly [number, number, number, number];
  readonly width: number;
  readonly height: number;
}

const A4_SHORT = mm(210);
const A4_LONG = mm(297);

function shape(
  orientation: PageShape["orientation"],
  left: number,
  top: number,
  right: number,
  bottom: number,
): PageShape {
  const [across, down] = orientation === "portrait" ? [A4_SHORT, A4_LONG] : [A4_LONG, A4_SHORT];
  return {
    orientation,
    margins: [mm(left), mm(top), mm(right), mm(bottom)],
    width: across - mm(left) - mm(right),
    height: down - mm(top) - mm(bottom),
  };
}

/** Margins of an official document, GB/T 9704-2012: the text is 156 mm by 225 mm. */
export const TEXT_PAGE = shape("portrait", 28, 37, 26, 35);
/** Tables get more room than text: figures must stay legible in many columns. */
export const TABLE_PAGE = shape("portrait", 20, 25, 20, 22);
export const WIDE_PAGE = shape("landscape", 18, 24, 18, 20);

const HEAD_SIZE = 9;
const FOOT_SIZE = 12;
const RULE_COLOR = "#7f7f7f";

/** The line over every page: the document on the left, the part on the right, and a rule. */
function runningHead(page: PageShape, left: string, right: string, type: Typesetter): Content {
  const [marginLeft, top, marginRight] = page.margins;
  const style = { fontSize: HEAD_SIZE, color: "#404040" };
  const baseline = top - mm(13);
  // pdfmake's own "auto" width is a hair too narrow for the text it measured.
  const rightWidth = Math.min(page.width / 2, widthEm(right) * HEAD_SIZE * 1.05 + 2);
  const set = (text: string) =>
    type.set(text, { pair: BODY, mark: markOf(text, "the running head", { required: false }) });
  return {
    margin: [marginLeft, baseline, marginRight, 0],
    stack: [
      {
        columns: [
          { text: set(left), width: "*", ...style },
          { text: set(right), width: rightWidth, alignment: "right", ...style },
        ],
      },
      {
        canvas: [
          {
            type: "line",
            x1: 0,
            y1: 3,
            x2: page.width,
            y2: 3,
            lineWidth: 0.4,
            lineColor: RULE_COLOR,
          },
        ],
      },
    ],
  };
}

/** Counts the pages of a run of sections from 1: those before the text, or those of the text. */
export class PageNumbers {
  readonly #style: "roman" | "arabic";
  #first: number | null = null;

  constructor(style: "roman" | "arabic") {
    this.#style = style;
  }

  /** Pages before the first that was numbered; known once the pages are laid out. */
  get before(): number {
    return (this.#first ?? 1) - 1;
  }

  /** The number to print on a page; pdfmake asks for one page after the other. */
  print(page: number): string {
    this.#first ??= page;
    const number = page - this.before;
    return this.#style === "arabic" ? String(number) : roman(number);
  }
}

const ROMAN: readonly [number, string][] = [
  [10, "X"],
  [9, "IX"],
  [5, "V"],
  [4, "IV"],
  [1, "I"],
];

/** Contents have few pages; numbers from 40 on are long rather than wrong. */
function roman(number: number): string {
  let rest = number;
  let digits = "";
  for (const [value, digit] of ROMAN) {
    digits += digit.repeat(Math.floor(rest / value));
    rest %= value;
  }
  return digits;
}

function pageNumber(page: PageShape, number: string): Content {
  return {
    margin: [0, page.margins[3] > mm(30) ? mm(9) : mm(6), 0, 0],
    alignment: "center",
    fontSize: FOOT_SIZE,
    text: [
      { text: "— ", font: "serif" },
      { text: number, font: "digits" },
      { text: " —", font: "serif" },
    ],
  };
}

/** What stands over the pages of a section, and how they are numbered. */
interface RunningHead {
  readonly left: string;
  readonly right: string;
  readonly numbers: PageNumbers;
}

interface SectionOptions {
  readonly page: PageShape;
  readonly content: Content[];
  /** Null for the cover, which has neither running head nor page number. */
  readonly head: RunningHead | null;
  readonly type: Typesetter;
}

/** A run of pages of one shape; it starts on a new page. */
export function pageSection({ page, content, head, type }: SectionOptions): ContentSection {
  const [left, top, right, bottom] = page.margins;
  // Set once now, because pdfmake asks for it only after the check for missing characters.
  if (head !== null) runningHead(page, head.left, head.right, type);
  return {
    section: content,
    pageSize: "A4",
    pageOrientation: page.orientation,
    pageMargins: [left, top, right, bottom],
    header: head === null ? null : () => runningHead(page, head.left, head.right, type),
    footer:
      head === null ? null : (current: number) => pageNumber(page, head.numbers.print(current)),
  };
}
