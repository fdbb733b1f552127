import { escapeMarkup } from "../markup";
import type { TableBlock } from "../model";
import { bodyRows, columnGroups, headRows, linesMarkup } from "./cells";

/** Width of the narrowest readable table, in em for one character of its column widths. */
const EM_PER_CHARACTER = 0.55;

/** Where a table stands. */
interface TablePlace {
  /** Id that contents lead to; null where they lead to something else. */
  readonly anchor: string | null;
  /** Rank of its title as a heading; null where the title only stands over the table. */
  readonly rank: number | null;
  /** Names the table where it has no title. */
  readonly sectionTitle: string;
}

/** A table that scrolls on its own where the screen is too narrow, and its notes. */
export function tableMarkup(table: TableBlock, place: TablePlace): string {
  const id = place.anchor === null ? "" : ` id="${place.anchor}"`;
  const name = escapeMarkup(table.title === "" ? place.sectionTitle : table.title);
  const wide = table.orientation === "landscape" ? " bd-wide" : "";
  const head = headRows(table);
  const notes = table.notes.map((note) => `<p class="bd-note">${escapeMarkup(note)}</p>\n`);
  return [
    `<div${id} class="bd-block${wide}">\n`,
    // The keyboard scrolls what has the focus. Without a script nobody knows whether it must.
    `<div class="bd-scroll" role="group" aria-label="${name}" tabindex="0">\n`,
    `<table class="bd-table" style="min-width:${minWidth(table)}em">\n`,
    captionMarkup(table, place.rank),
    columnMarkup(table),
    head.length === 0 ? "" : `<thead>\n${head.join("\n")}\n</thead>\n`,
    `<tbody>\n${bodyRows(table).join("\n")}\n</tbody>\n`,
    "</table>\n</div>\n",
    ...notes,
    "</div>\n",
  ].join("");
}

function captionMarkup({ title, captionLeft, captionRight }: TableBlock, rank: number | null) {
  if (title === "" && captionLeft === "" && captionRight === "") return "";
  const words = linesMarkup(title);
  const heading = rank === null ? `<div class="bd-title">${words}</div>` : heads(rank, words);
  const facts = [captionLeft, captionRight].map((fact) => `<span>${escapeMarkup(fact)}</span>`);
  return [
    '<caption><div class="bd-caption">',
    title === "" ? "" : heading,
    captionLeft === "" && captionRight === ""
      ? ""
      : `<div class="bd-facts">${facts.join(" ")}</div>`,
    "</div></caption>\n",
  ].join("");
}

function heads(rank: number, words: string): string {
  return `<h${rank}>${words}</h${rank}>`;
}

/** Column widths as shares of the table, in the groups that its heads span. */
function columnMarkup(table: TableBlock): string {
  const sum = table.widths.reduce((all, width) => all + width, 0);
  let column = 0;
  const groups = columnGroups(table).map((span) => {
    const widths = table.widths.slice(column, column + span);
    column += span;
    const shares = widths.map(
      (width) => `<col style="width:${((width / sum) * 100).toFixed(2)}%">`,
    );
    return `<colgroup>${shares.join("")}</colgroup>`;
  });
  return `${groups.join("")}\n`;
}

function minWidth({ widths }: TableBlock): string {
  return (widths.reduce((all, width) => all + width, 0) * EM_PER_CHARACTER).toFixed(1);
}
