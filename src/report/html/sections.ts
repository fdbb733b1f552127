import { barChart } from "../charts/bar-chart";
import { escapeMarkup } from "../markup";
import type { ChartBlock, ReportPart } from "../model";
import type { PlacedSection } from "../places";
import { linesMarkup } from "./cells";
import { anchorId } from "./contents";
import { headingRanks } from "./heading-ranks";
import { tableMarkup } from "./table";

/** Rank of the heading of a part; the title of the report has 1. */
const PART = 2;

/** The parts of the report with their sections. */
export function partsMarkup(sections: readonly PlacedSection[]): string {
  const parts = new Map<ReportPart, PlacedSection[]>();
  for (const section of sections) {
    const own = parts.get(section.part);
    if (own === undefined) parts.set(section.part, [section]);
    else own.push(section);
  }
  return [...parts].map(([part, own]) => partMarkup(part, own)).join("");
}

function partMarkup({ title }: ReportPart, sections: readonly PlacedSection[]): string {
  const hasTitle = title !== "";
  const inner = sections.map((section) => sectionMarkup(section, hasTitle ? PART : PART - 1));
  const heading = hasTitle ? `<h${PART}>${escapeMarkup(title)}</h${PART}>\n` : "";
  return `<div class="bd-part">\n${heading}${inner.join("")}</div>\n`;
}

function sectionMarkup({ section, items }: PlacedSection, above: number): string {
  const own = above + 1;
  const rankOf = headingRanks(section.showTitle ? own : above);
  const blocks = items.map(({ block, anchor: name }, index): string => {
    const anchor = name === null ? null : anchorId(name);
    const id = anchor === null ? "" : ` id="${anchor}"`;
    switch (block.kind) {
      case "title":
        return `<h${own}${id}>${escapeMarkup(block.text)}</h${own}>\n`;
      case "heading": {
        const rank = rankOf(block.level);
        return `<h${rank}${id}>${escapeMarkup(block.text)}</h${rank}>\n`;
      }
      case "paragraph": {
        const text = block.inlines.map((inline) => inline.text).join("");
        const indent = block.indent ? ' class="bd-indent"' : "";
        return `<p${id}${indent}>${linesMarkup(text)}</p>\n`;
      }
      case "chart":
        return chartMarkup(block, id);
      case "table": {
        // The table that a section is about has the heading of the section.
        const rank = index === 0 && !section.showTitle ? own : null;
        return tableMarkup(block, { anchor, rank, sectionTitle: section.title });
      }
    }
  });
  return `<section class="bd-section">\n${blocks.join("")}</section>\n`;
}

/** A chart that scrolls on its own where the screen is too narrow. */
function chartMarkup(chart: ChartBlock, id: string): string {
  const label = escapeMarkup(chart.title);
  return (
    `<div${id} class="bd-scroll bd-chart" role="group" aria-label="${label}" tabindex="0">\n` +
    `${barChart(chart)}</div>\n`
  );
}
