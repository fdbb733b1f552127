import type { Anchored } from "./anchors";
import { printable } from "./mark";
import type { LaidPage } from "./pdfmake/laid-page";
import type { OutlineItem } from "./pdfmake/document";
import type { Entry } from "../places";

/** Points over a heading that stay visible when a bookmark leads to it. */
const AIR = 6;

/**
 * Adds the entries as nested bookmarks that lead to the line itself. pdfmake's own bookmarks lead
 * to the top right corner of the page. Parts are shown with their sections, sections without what
 * is in them; the counts tell readers so.
 */
export function writeOutline(
  parent: OutlineItem,
  entries: readonly Entry[],
  anchors: ReadonlyMap<string, Anchored>,
  pages: readonly LaidPage[],
): void {
  const sections = addItems(parent, entries, anchors, pages, 0);
  parent.outlineData["Count"] = entries.length + sections;
}

/** Adds the items of one level; returns how many items the next level has in all. */
function addItems(
  parent: OutlineItem,
  entries: readonly Entry[],
  anchors: ReadonlyMap<string, Anchored>,
  pages: readonly LaidPage[],
  level: number,
): number {
  let below = 0;
  for (const { title, anchor, children } of entries) {
    const place = anchors.get(anchor);
    const width = place === undefined ? undefined : pages[place.page]?.pageSize.width;
    if (place === undefined || width === undefined) {
      throw new Error(`a bookmark leads to ${anchor}, which is nowhere`);
    }
    const item = parent.addItem(printable(title), {
      pageNumber: place.page,
      top: Math.max(0, place.top - AIR),
      // pdfkit counts this from the right edge of the page.
      left: width,
    });
    below += children.length;
    if (children.length === 0) continue;
    item.outlineData["Count"] = level === 0 ? children.length : -children.length;
    addItems(item, children, anchors, pages, level + 1);
  }
  return below;
}
