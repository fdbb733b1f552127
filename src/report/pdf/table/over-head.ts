import type { TableBlock } from "../../model";
import { balancedLines } from "../balance";
import { markOf } from "../mark";
import { linesOf } from "../pdfmake/break-lines";
import type { LaidLine } from "../pdfmake/line";
import type { RunProperties } from "../pdfmake/words";
import { CONTINUED, continuedTitle } from "../../places";
import { BODY, SANS, TITLE } from "../text";
import { placeOfTable } from "./printed-place";
import type { Setter } from "./set-cells";
import {
  CAPTION_SIZE,
  CAPTION_SPACE,
  CELL_LEADING,
  TITLE_LEADING,
  TITLE_SIZE,
  TITLE_SPACE,
} from "./sizes";

/** Points between a table without a title and the words over it that say that it goes on. */
const CONTINUED_SPACE = 4;

/** The lines over the head of a table, with their places from its top left corner. */
export interface OverHead {
  /** Where the table begins, and on every other page. */
  readonly first: readonly LaidLine[];
  readonly again: readonly LaidLine[];
  /** Points down to the table's upper rule. */
  readonly height: number;
}

/** Lines one under the other from `top` on, and where they end. */
function stack(lines: readonly LaidLine[], top: number): number {
  let y = top;
  for (const line of lines) {
    line.y = y;
    y += line.getHeight();
  }
  return y;
}

function centre(lines: readonly LaidLine[], width: number): void {
  for (const line of lines) line.x = (width - line.getWidth()) / 2;
}

/** Title and caption of a table that is `width` points wide. */
export function setOverHead(
  table: TableBlock,
  width: number,
  anchor: string | null,
  { type, measurer }: Setter,
): OverHead {
  const titleStyle: RunProperties = { fontSize: TITLE_SIZE, lineHeight: TITLE_LEADING };
  const setTitle = (text: string, mark: ReturnType<typeof markOf>): LaidLine[] => {
    const words = measurer.words(type.set(text, { pair: TITLE, mark }), titleStyle);
    const lines = balancedLines(words, width);
    centre(lines, width);
    return lines;
  };
  const where = `title of ${table.id}`;
  const titleAgain = continuedTitle(table);
  const [title, repeated] =
    table.title === ""
      ? [[], []]
      : [
          setTitle(table.title, markOf(table.title, where, { anchor })),
          setTitle(titleAgain, markOf(titleAgain, where, { required: false })),
        ];
  const space = table.title === "" ? 0 : TITLE_SPACE;
  const top = Math.max(stack(title, 0), stack(repeated, 0)) + space;
  const caption = setCaption(table, width, top, { type, measurer });
  const goesOn = table.title === "" ? [setContinued(table, width, { type, measurer })] : repeated;
  return {
    first: [...title, ...caption.lines],
    again: [...goesOn, ...caption.lines],
    height: caption.bottom,
  };
}

/** Words at the right over a head without a title; the running head leaves them room. */
function setContinued(table: TableBlock, width: number, { type, measurer }: Setter): LaidLine {
  const place = placeOfTable(table);
  const mark = markOf(CONTINUED, `head of ${table.id}`, { place, required: false });
  const style = { fontSize: CAPTION_SIZE, lineHeight: 1 };
  const words = measurer.words(type.set(CONTINUED, { pair: SANS, mark }), style);
  const [line] = linesOf(words, width, "left");
  if (line === undefined) throw new Error("words without a line");
  const y = -CONTINUED_SPACE - line.getHeight();
  return Object.assign(line, { x: width - line.getWidth(), y });
}

/** The line over the head: whose table it is on the left, year and unit of money on the right. */
function setCaption(table: TableBlock, width: number, top: number, { type, measurer }: Setter) {
  const { captionLeft, captionRight } = table;
  if (captionLeft === "" && captionRight === "") return { lines: [], bottom: top };
  const style = { fontSize: CAPTION_SIZE, lineHeight: CELL_LEADING };
  const place = placeOfTable(table);
  const words = (text: string) => {
    const mark = markOf(text, `caption of ${table.id}`, { place, repeats: true });
    return text === "" ? [] : measurer.words(type.set(text, { pair: BODY, mark }), style);
  };
  const right = linesOf(words(captionRight), width, "left");
  const taken = Math.max(0, ...right.map((line) => line.getWidth()));
  const left = linesOf(words(captionLeft), width - taken - CAPTION_SIZE, "left");
  for (const line of right) line.x = width - line.getWidth();
  const leftBottom = stack(left, top);
  // Beside the last line of the left, next to the table.
  const height = right.reduce((sum, line) => sum + line.getHeight(), 0);
  const bottom = Math.max(leftBottom, stack(right, Math.max(top, leftBottom - height)));
  return { lines: [...left, ...right], bottom: bottom + CAPTION_SPACE };
}
