import { toA1 } from "../../book/address";
import type { CellPlace } from "../../finding/finding";
import type { WordingKind } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import type { Span } from "../../text/label-places";
import type { Passage } from "./passage";

/** Characters of a passage that a finding quotes at most. */
const LONGEST = 40;

/** A deviation in a passage; it quotes the words of the span with what stands around them. */
export function deviationIn(
  passage: Passage,
  kind: WordingKind,
  span: Span,
  params: Deviation["params"] = {},
): Deviation {
  const { table, rowKey, sheet, row, column } = passage;
  const found = wordsAround(passage.text, span);
  return { kind, table, sheet, row, column, rowKey, columnId: null, params: { found, ...params } };
}

const MARK = /[。，；：！？、\n]/u;

/**
 * The words of a span with those around them, up to the next marks and forty characters in all: enough
 * to find the place again, whatever is done to the rest of the text.
 */
function wordsAround(text: string, { start, end }: Span): string {
  const room = Math.max(0, LONGEST - (end - start));
  let from = start;
  while (from > 0 && start - from < room / 2 && !MARK.test(text[from - 1] ?? "")) from -= 1;
  let to = end;
  while (to < text.length && to - from < LONGEST && !MARK.test(text[to] ?? "")) to += 1;
  return whole(text.slice(from, Math.max(end, to))).slice(0, 2 * LONGEST);
}

/** Without the half of a character at either end, and without outer blanks. */
function whole(text: string): string {
  return text.replace(/^[\udc00-\udfff]|[\ud800-\udbff]$/gu, "").trim();
}

/** The place of a deviation beside another one. */
export function placeIn({ sheet, row, column, table, rowKey }: Passage): CellPlace {
  return { sheet, cell: toA1(row, column), table, row: rowKey ?? "", column: "" };
}

/**
 * Deviations that quote the same words of one section are one, with the places of the others beside
 * it: they could not be told apart by what they are known by.
 */
export function withoutRepeats(deviations: readonly Deviation[]): Deviation[] {
  const alike = new Map<string, [Deviation, ...Deviation[]]>();
  for (const deviation of deviations) {
    const { kind, table, rowKey, params } = deviation;
    const key = JSON.stringify([kind, table, rowKey, params["found"]]);
    const group = alike.get(key);
    if (group === undefined) alike.set(key, [deviation]);
    else group.push(deviation);
  }
  return [...alike.values()].map(([first, ...others]) => {
    if (others.length === 0) return first;
    const params = { ...first.params, ...wordsOf([first, ...others]) };
    return { ...first, params, related: placesBeside(first, others) };
  });
}

/** The words that deviations are about, with what each should be: some words may have two. */
function wordsOf(deviations: readonly Deviation[]): Deviation["params"] {
  const words = new Map(
    deviations.flatMap(({ params: { word, expected } }) =>
      word === undefined ? [] : [[word, expected] as const],
    ),
  );
  if (words.size < 2) return {};
  const expected = [...words.values()].flatMap((one) => one ?? []);
  const word = [...words.keys()].join("、");
  return expected.length === 0 ? { word } : { word, expected: expected.join("、") };
}

function placesBeside(first: Deviation, others: readonly Deviation[]): CellPlace[] {
  const places = new Map<string, CellPlace>();
  for (const { sheet, row, column, table, rowKey } of others) {
    if (sheet === null || row === null || column === null) continue;
    if (sheet === first.sheet && row === first.row && column === first.column) continue;
    const cell = toA1(row, column);
    places.set(`${sheet}!${cell}`, { sheet, cell, table, row: rowKey ?? "", column: "" });
  }
  return [...places.values()];
}
