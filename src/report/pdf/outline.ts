import type { Anchored } from "./anchors";
import type { LaidPage, OutlineItem } from "./engine";
import { printable } from "./mark";
import type { Entry } from "../places";

/** Points over a heading that stay visible when a bookmark leads to it. */
const AIR = 6;

/**
 * Adds the entries as nested bookmarks that lead to the line itself. pdfmake's own bookmarks lead
 * to the top right corner of the page.
 */
export function writeOutline(
  parent: OutlineItem,
  entries: readonly Entry[],
  anchors: ReadonlyMap<string, Anchored>,
  pages: readonly LaidPage[],
  level = 0,
): void {
  for (const entry of entries) {
    const place = anchors.get(entry.anchor);
    const width = place === undefined ? undefined : pages[place.page]?.pageSize.width;
    if (place === undefined || width === undefined) continue;
    const item = parent.addItem(printable(entry.title), {
      pageNumber: place.page,
      top: Math.max(0, place.top - AIR),
      // pdfkit counts this from the right edge of the page.
      left: width,
      expanded: level === 0,
    });
    writeOutline(item, entry.children, anchors, pages, level + 1);
  }
}
