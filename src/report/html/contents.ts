import { escapeMarkup } from "../markup";
import type { Entry } from "../places";

/** The table of contents: every entry is a link to what it names. */
export function contentsMarkup(title: string, entries: readonly Entry[]): string {
  if (entries.length === 0) return "";
  return [
    '<nav class="bd-contents" aria-labelledby="bd-contents">\n',
    `<h2 id="bd-contents">${escapeMarkup(title)}</h2>\n`,
    listMarkup(entries),
    "\n</nav>\n",
  ].join("");
}

function listMarkup(entries: readonly Entry[]): string {
  const items = entries.map(({ title, anchor, children }) => {
    const link = `<a href="#${anchorId(anchor)}">${escapeMarkup(title)}</a>`;
    return `<li>${link}${children.length === 0 ? "" : `\n${listMarkup(children)}`}</li>`;
  });
  // Browsers that take a list without marks for no list are told that it is one.
  return `<ol role="list">\n${items.join("\n")}\n</ol>`;
}

/** The id of a place, apart from the ids of the site that the report is pasted into. */
export function anchorId(anchor: string): string {
  return `bd-${anchor}`;
}
