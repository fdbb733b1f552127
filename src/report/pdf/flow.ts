import type { Content, ContentText } from "pdfmake/interfaces";
import type { HeadingBlock, ParagraphBlock } from "../model";
import type { PlacedBlock } from "../places";
import { balancedLines } from "./balance";
import { setChart } from "./chart";
import { markOf } from "./mark";
import type { PageShape } from "./page";
import { linesOf } from "./pdfmake/break-lines";
import { setTable } from "./table";
import type { Setter } from "./table/set-cells";
import { BODY, BOLD, KAI, SANS, TITLE, type FacePair, type Run, type Typesetter } from "./text";

/** Size 3 of official documents: 28 characters to a line of 156 mm. */
const BODY_SIZE = 15.75;
/** 22 lines to a page, in em of the body size. */
const BODY_LEADING = 1.84;
const SECTION_TITLE_SIZE = 20;
const SECTION_TITLE_LEADING = 1.5;

/** Lines of text that must follow a heading on its page. */
const LINES_AFTER_HEADING = 2;
const LINE = BODY_SIZE * BODY_LEADING;

const HEADING_FACES: Readonly<Record<HeadingBlock["level"], FacePair>> = {
  1: SANS,
  2: KAI,
  3: BOLD,
};

/** More headings than these over a small table do not move to another page with all of it. */
const MOST_HEADINGS = 4;
/** Space between a table and the text above it, in points; a line of text has air below itself. */
const TABLE_SPACE = 12;
const SPACE_AFTER_TABLE = TABLE_SPACE + LINE - BODY_SIZE;

/** Space between charts, in points. */
const CHART_SPACE = 20;

type Text = ContentText & {
  readonly text: Run[];
  readonly fontSize: number;
  readonly lineHeight: number;
  readonly leadingIndent: number;
  readonly margin: [number, number, number, number];
};

function setParagraph(
  block: ParagraphBlock,
  { where, section, anchor }: { where: string; section: string; anchor: string | null },
  type: Typesetter,
): Text {
  const text = block.inlines.map((inline) => inline.text).join("");
  const mark = markOf(text, where, { place: { kind: "paragraph", section }, anchor });
  return {
    text: type.set(text, { pair: BODY, mark }),
    fontSize: BODY_SIZE,
    lineHeight: BODY_LEADING,
    alignment: "justify",
    leadingIndent: block.indent ? BODY_SIZE * 2 : 0,
    margin: [0, 0, 0, 0],
  };
}

function setHeading(block: HeadingBlock, anchor: string | null, type: Typesetter): Text {
  const mark = markOf(block.text, `heading "${block.text}"`, { anchor });
  return {
    text: type.set(block.text, { pair: HEADING_FACES[block.level], mark }),
    fontSize: BODY_SIZE,
    lineHeight: BODY_LEADING,
    leadingIndent: BODY_SIZE * 2,
    margin: [0, 0, 0, 0],
  };
}

function setTitle(
  text: string,
  anchor: string | null,
  page: PageShape,
  { type, measurer }: Setter,
): Text {
  const runs = type.set(text, { pair: TITLE, mark: markOf(text, `title "${text}"`, { anchor }) });
  const words = measurer.words(runs, { fontSize: SECTION_TITLE_SIZE });
  const lines = balancedLines(words, page.width).map((line) => line.getWidth());
  // pdfmake breaks the lines anew, and may not break one for what a sum is inexact.
  const side = Math.max(0, (page.width - Math.max(...lines) - 1) / 2);
  return {
    text: runs,
    fontSize: SECTION_TITLE_SIZE,
    lineHeight: SECTION_TITLE_LEADING,
    alignment: "center",
    leadingIndent: 0,
    margin: [side, 0, side, LINE / 2],
  };
}

/**
 * Keeps headings with what follows: the block that may not break ends with as much empty space as
 * the next block needs at its top, and the next block is then drawn up into that space.
 */
function keepTogether(headings: readonly Text[], next: Content, keep: number): Content[] {
  if (headings.length === 0) return [next];
  const last = headings.at(-1);
  const stack = headings.map((heading): Text => {
    if (heading !== last) return heading;
    const [left, top, right, bottom] = heading.margin;
    return { ...heading, margin: [left, top, right, bottom + keep] };
  });
  return [
    { stack, unbreakable: true },
    { stack: [next], margin: [0, -keep, 0, 0] },
  ];
}

function linesOfText(node: Text, page: PageShape, setter: Setter): number {
  const { text, fontSize, leadingIndent, margin } = node;
  const words = setter.measurer.words(text, { fontSize, leadingIndent });
  return linesOf(words, page.width - margin[0] - margin[2], "left").length;
}

/** Height of headings one under the other, in points. */
function heightOf(headings: readonly Text[], page: PageShape, setter: Setter): number {
  return headings.reduce((sum, heading) => {
    const { fontSize, lineHeight, margin } = heading;
    return sum + linesOfText(heading, page, setter) * fontSize * lineHeight + margin[3];
  }, 0);
}

function space(height: number): Content {
  return { text: "", fontSize: 0.1, margin: [0, 0, 0, height] };
}

/** Sets the blocks of a run of pages one under the other. */
export function setFlow(
  items: readonly PlacedBlock[],
  page: PageShape,
  sectionTitle: string,
  setter: Setter,
): Content[] {
  const { type } = setter;
  const content: Content[] = [];
  let headings: Text[] = [];
  items.forEach(({ block, anchor }, index) => {
    if (block.kind === "title") {
      headings.push(setTitle(block.text, anchor, page, setter));
    } else if (block.kind === "heading") {
      headings.push(setHeading(block, anchor, type));
    } else if (block.kind === "paragraph") {
      const where = `"${sectionTitle}", paragraph ${String(index + 1)}`;
      const text = setParagraph(block, { where, section: sectionTitle, anchor }, type);
      // A short paragraph has no more lines to keep with its heading.
      const lines =
        headings.length === 0 ? 0 : Math.min(LINES_AFTER_HEADING, linesOfText(text, page, setter));
      content.push(...keepTogether(headings, text, lines * LINE));
      headings = [];
    } else if (block.kind === "chart") {
      const chart = setChart(block, page, type);
      content.push({ stack: [...headings, chart], unbreakable: true }, space(CHART_SPACE));
      headings = [];
    } else {
      const above = content.length === 0 ? heightOf(headings, page, setter) : null;
      const table = setTable(block, page, anchor, above, setter);
      if (items[index - 1]?.block.kind === "paragraph") content.push(space(TABLE_SPACE));
      if (table.isSmall && headings.length <= MOST_HEADINGS) {
        content.push({ stack: [...headings, table.node], unbreakable: true });
      } else {
        content.push(...keepTogether(headings, table.node, table.keep));
      }
      content.push(...table.after);
      if (index < items.length - 1) content.push(space(SPACE_AFTER_TABLE));
      headings = [];
    }
  });
  return [...content, ...headings];
}
