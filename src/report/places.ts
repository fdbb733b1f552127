import type { Block, Report, ReportPart, ReportSection, TableBlock } from "./model";

/** A block of a section with the name of its place, when contents or bookmarks lead to it. */
export interface PlacedBlock {
  readonly block: Block | { readonly kind: "title"; readonly text: string };
  readonly anchor: string | null;
}

/** An entry of the table of contents and of the bookmarks. */
export interface Entry {
  readonly title: string;
  /** Name of the place it leads to. */
  readonly anchor: string;
  readonly children: readonly Entry[];
}

/** A section with the names of its places. */
export interface PlacedSection {
  readonly part: ReportPart;
  readonly section: ReportSection;
  readonly items: readonly PlacedBlock[];
}

interface PlacedReport {
  readonly sections: readonly PlacedSection[];
  readonly entries: readonly Entry[];
}

/** What the running head says at its left. */
export function runningHead({ notice, title }: Report): string {
  return notice === null ? title : `${notice}\u3000${title}`;
}

/** What the running head says at its right: the part, or the section where its part has no title. */
export function runningTitle({ title }: ReportPart, section: ReportSection): string {
  return title === "" ? section.title : title;
}

/** Words over the head of a table without a title, on every page but its first. */
export const CONTINUED = "续表";

/** The title of a table on every page but its first. */
export function continuedTitle({ title }: TableBlock): string {
  return `${title}（续）`;
}

function isListed(block: PlacedBlock["block"]): block is Block & { kind: "heading" } {
  return block.kind === "heading" && block.listed;
}

/** Names the first thing a section prints after the section, and every listed heading. */
function placeSection(section: ReportSection, name: string): PlacedBlock[] {
  const title: PlacedBlock["block"][] = section.showTitle
    ? [{ kind: "title", text: section.title }]
    : [];
  return [...title, ...section.blocks].map((block, index) => {
    if (index === 0) return { block, anchor: name };
    return { block, anchor: isListed(block) ? `${name}-${String(index)}` : null };
  });
}

function headingEntries(items: readonly PlacedBlock[], section: ReportSection): Entry[] {
  return items.flatMap(({ block, anchor }, index): Entry[] => {
    if (!isListed(block) || anchor === null) return [];
    // A section that opens with its own title as a heading is one entry, not two.
    if (index === 0 && block.text === section.title) return [];
    return [{ title: block.text, anchor, children: [] }];
  });
}

/** Gives names to the places that contents and bookmarks lead to. Empty sections are left out. */
export function placeReport(report: Report): PlacedReport {
  const sections: PlacedSection[] = [];
  const entries: Entry[] = [];
  report.parts.forEach((part, partIndex) => {
    const children: Entry[] = [];
    part.sections.forEach((section, sectionIndex) => {
      const name = `part-${String(partIndex + 1)}-section-${String(sectionIndex + 1)}`;
      const items = placeSection(section, name);
      if (items.length === 0) return;
      sections.push({ part, section, items });
      children.push({
        title: section.title,
        anchor: name,
        children: headingEntries(items, section),
      });
    });
    const [first] = children;
    if (first === undefined) return;
    if (part.title === "") entries.push(...children);
    else entries.push({ title: part.title, anchor: first.anchor, children });
  });
  return { sections, entries };
}
