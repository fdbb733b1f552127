import { NUMBER_WIDTH } from "./contents";
import type { LaidItem, LaidPage } from "./pdfmake/laid-page";
import type { LaidLine } from "./pdfmake/line";

/** Where an anchor is printed: the page counted from 0, and the top of its line in points. */
export interface Anchored {
  readonly page: number;
  readonly top: number;
}

const LEADER_GAP = 5;

/** Finds the first line of every named place and makes it a target for links. */
export function findAnchors(pages: readonly LaidPage[]): Map<string, Anchored> {
  const anchors = new Map<string, Anchored>();
  pages.forEach((page, index) => {
    for (const item of page.items) {
      if (item.type !== "line") continue;
      const anchor = item.item.inlines[0]?.mark?.anchor ?? null;
      if (anchor === null || anchors.has(anchor)) continue;
      anchors.set(anchor, { page: index, top: item.item.y });
      item.item.id = anchor;
    }
  });
  return anchors;
}

/** Writes a page number in place of the one that stood there during layout, right-aligned. */
function writeNumber(line: LaidLine, number: number): void {
  const [inline] = line.inlines;
  if (inline === undefined) return;
  inline.text = String(number);
  const width = inline.font.widthOfString(inline.text, inline.fontSize);
  line.x += inline.width - width;
  inline.width = width;
}

function leader(from: number, to: number, y: number): LaidItem {
  const ends = { x1: from, x2: to, y1: y, y2: y };
  const style = { lineWidth: 0.9, lineColor: "#404040", lineCap: "round" as const };
  return {
    type: "vector",
    item: { type: "line", ...ends, ...style, dash: { length: 0.01, space: 4 } },
  };
}

/**
 * Fills in the page numbers of the table of contents and draws dots from title to number. `before`
 * is how many pages stand before page 1.
 */
export function finishContents(
  pages: readonly LaidPage[],
  anchors: ReadonlyMap<string, Anchored>,
  before: number,
): void {
  for (const page of pages) {
    const right = page.pageSize.width - page.pageMargins.right - NUMBER_WIDTH;
    const leaders: LaidItem[] = [];
    let title: LaidLine | undefined;
    for (const item of page.items) {
      if (item.type !== "line") continue;
      const entry = item.item.inlines[0]?.mark?.entry;
      if (entry === undefined || entry === null) continue;
      if (!entry.isNumber) {
        title = item.item;
        continue;
      }
      const place = anchors.get(entry.anchor);
      if (place === undefined)
        throw new Error(`contents lead to ${entry.anchor}, which is nowhere`);
      writeNumber(item.item, place.page + 1 - before);
      if (title === undefined) continue;
      // A title of several lines has its number on the last.
      item.item.y = title.y;
      const size = title.inlines[0]?.fontSize ?? 0;
      const from = title.x + title.getWidth() + LEADER_GAP;
      if (from < right) leaders.push(leader(from, right, title.y + size * 0.62));
    }
    page.items.push(...leaders);
  }
}
