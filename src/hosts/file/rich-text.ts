import type { FigureInText } from "../../core/finding/finding";
import { attribute, join, nameOf, split, splitPart, type Markup } from "./save/markup";
import { escapeCell } from "./write/xml";
import { unescapeCell, unescapeXml } from "./xml-text";

/** The `si` elements of a table of shared texts as written; cells refer to them by number. */
export function sharedTexts(xml: string): readonly string[] {
  return splitPart(xml).root.pieces.filter((piece) => nameOf(piece) === "si");
}

/** The element with the text of a cell, `si` or `is`; null where the cell holds no text as such. */
export function textElementOf(cell: string, shared: readonly string[]): string | null {
  const { pieces } = split(cell);
  const inner = (name: string): string | undefined =>
    pieces.find((piece) => nameOf(piece) === name);
  const type = attribute(cell, "t");
  if (type === "inlineStr") return inner("is") ?? null;
  if (type !== "s") return null;
  const number = split(inner("v") ?? "<v/>").pieces.join("");
  return shared[Number.parseInt(number, 10)] ?? null;
}

/** One run of a rich text: characters that look alike. */
interface Run {
  readonly markup: Markup;
  readonly text: string;
  /** Where it begins in the whole text. */
  readonly start: number;
}

/**
 * The content of a rich text with figures in it corrected, each run looking as it did; null where
 * the text has no runs, or where it cannot be told which of them a figure stands in. `figures` are
 * in the order of the text and none touches another. How the text is read aloud is left out.
 */
export function correctedRuns(element: string, figures: readonly FigureInText[]): string | null {
  if (hasForeignNames(element)) return null;
  const runs: Run[] = [];
  let whole = "";
  for (const piece of split(element).pieces.filter((one) => nameOf(one) === "r")) {
    const markup = split(piece);
    const text = textOf(markup);
    if (text === null) return null;
    runs.push({ markup, text, start: whole.length });
    whole += text;
  }
  if (!figures.every(({ at, from }) => whole.startsWith(from, at)) || runs.length === 0)
    return null;
  return runs.map((run) => correctedRun(run, figures)).join("");
}

/** Names with a prefix may mean nothing, or something else, in the part of the sheet. */
function hasForeignNames(element: string): boolean {
  const tags = element.replace(/>[^<]*/gu, ">");
  return /[</\s](?!xml:)[\w.-]+:/u.test(tags);
}

/** The text of a run; null where it is written in a way that only a parser understands. */
function textOf({ pieces }: Markup): string | null {
  const written = pieces
    .filter((piece) => nameOf(piece) === "t")
    .map((piece) => split(piece).pieces);
  const parts = written.flat();
  if (parts.some((part) => part.startsWith("<"))) return null;
  return unescapeCell(unescapeXml(parts.join(""), ""));
}

/** The run that a figure begins in gets the new one, and every run loses what it had of the old. */
function correctedRun({ markup, text, start }: Run, figures: readonly FigureInText[]): string {
  const made = figures.reduceRight((now, { at, from, to }) => {
    const [first, last] = [at - start, at + from.length - start];
    if (last <= 0 || first >= text.length) return now;
    return now.slice(0, Math.max(0, first)) + (first >= 0 ? to : "") + now.slice(last);
  }, text);
  const t = `<t xml:space="preserve">${escapeCell(made)}</t>`;
  const kept = markup.pieces.filter((piece) => nameOf(piece) !== "t");
  return join({ ...markup, pieces: [...kept, t] });
}
