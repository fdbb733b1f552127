import type { Content, CustomTableLayout, TableCell } from "pdfmake/interfaces";
import { markOf } from "./mark";
import { countLines } from "./measure";
import { TEXT_PAGE } from "./page";
import type { Entry } from "../places";
import { BODY, SANS, TITLE, type FacePair, type Typesetter } from "./text";

const TITLE_SIZE = 22;
const TITLE_SPACE = 24;
const LEADING = 1.3;
/** Share of the usual space between entries below which the contents take another page. */
const TIGHTEST = 0.2;
/** Room for the page numbers, in points; the leaders end before it. */
export const NUMBER_WIDTH = 34;
/** Printed until the page is known. It is as wide as the longest number. */
const NUMBER_BEFORE_LAYOUT = "0000";

const none = (): number => 0;
const BARE: CustomTableLayout = {
  ...{ hLineWidth: none, vLineWidth: none },
  ...{ paddingLeft: none, paddingRight: none, paddingTop: none, paddingBottom: none },
};

interface LevelStyle {
  readonly pair: FacePair;
  readonly size: number;
  /** Points from the left edge. */
  readonly indent: number;
  /** Points over and under the line. */
  readonly space: number;
}

const LEVELS: readonly [LevelStyle, LevelStyle, LevelStyle] = [
  { pair: SANS, size: 14, indent: 0, space: 5 },
  { pair: BODY, size: 13, indent: 14, space: 3 },
  { pair: BODY, size: 12, indent: 40, space: 2 },
];

/** Height of the entries in points: of their text, and of the space over and under them. */
function heightOf(entries: readonly Entry[], level: number): { text: number; space: number } {
  const { size, indent, space } = LEVELS[level] ?? LEVELS[2];
  return entries.reduce(
    (sum, entry) => {
      const below = heightOf(entry.children, level + 1);
      const lines = countLines(entry.title, (TEXT_PAGE.width - NUMBER_WIDTH - indent) / size);
      return {
        text: sum.text + below.text + lines * size * LEADING,
        space: sum.space + below.space + space * 2,
      };
    },
    { text: 0, space: 0 },
  );
}

/** Share of the usual space with which the entries fit one page, if some space is then left. */
function tighten(entries: readonly Entry[], level: number): number {
  const { text, space } = heightOf(entries, level);
  const room = (TEXT_PAGE.height - TITLE_SIZE - TITLE_SPACE) * 0.98 - text;
  const share = room / Math.max(1, space);
  return share > TIGHTEST ? Math.min(1, share) : 1;
}

function entryRows(
  entries: readonly Entry[],
  level: number,
  spacing: number,
  type: Typesetter,
): TableCell[][] {
  const style = LEVELS[level] ?? LEVELS[2];
  const space = style.space * spacing;
  return entries.flatMap((entry): TableCell[][] => {
    const { anchor, title } = entry;
    const where = `contents, "${title}"`;
    const titleMark = markOf(title, where, { entry: { anchor, isNumber: false } });
    const numberMark = markOf("", where, { entry: { anchor, isNumber: true } });
    const link = { linkToDestination: anchor };
    const text = type.set(title, { pair: style.pair, mark: titleMark, ...link });
    const number = type.set(NUMBER_BEFORE_LAYOUT, { pair: BODY, mark: numberMark, ...link });
    const common = { fontSize: style.size, lineHeight: LEADING };
    const row: TableCell[] = [
      { text, ...common, margin: [style.indent, space, 0, space] },
      {
        text: number,
        ...common,
        alignment: "right",
        noWrap: true,
        margin: [0, space, 0, space],
      },
    ];
    return [row, ...entryRows(entry.children, level + 1, spacing, type)];
  });
}

function depth(entries: readonly Entry[]): number {
  return entries.reduce((most, entry) => Math.max(most, 1 + depth(entry.children)), 0);
}

/** The table of contents; the finished pages tell it the numbers and get the leaders drawn. */
export function setContents(title: string, entries: readonly Entry[], type: Typesetter): Content[] {
  const heading: Content = {
    text: type.set(title, { pair: TITLE, mark: markOf(title, "contents title") }),
    fontSize: TITLE_SIZE,
    alignment: "center",
    margin: [0, 0, 0, TITLE_SPACE],
  };
  // A report without parts begins with its sections; they then look like sections.
  const top = depth(entries) > 1 && entries.some((entry) => entry.children.length > 0) ? 0 : 1;
  const body = entryRows(entries, top, tighten(entries, top), type);
  if (body.length === 0) return [heading];
  const table = { dontBreakRows: true, widths: ["*", NUMBER_WIDTH], body };
  return [heading, { table, layout: BARE }];
}
