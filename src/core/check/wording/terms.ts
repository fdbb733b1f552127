import { toA1 } from "../../book/address";
import type { CellPlace } from "../../finding/finding";
import { columnPaths } from "../../layout/header";
import type { TermWords } from "../../layout/wording";
import type { Deviation, LocatedTable } from "../../locate/disclosure";
import { remembered, rememberedPair } from "../../remembered";
import type { Span } from "../../text/label-places";
import { deviationIn, placeIn } from "./deviation-in";
import { folded, hasWord, wordsIn } from "./folded";
import type { Passage } from "./passage";

/** Words of a unit's own for what the statutory forms call otherwise: one finding for each thing. */
export function termDeviations(
  terms: readonly TermWords[],
  tables: readonly LocatedTable[],
  passages: readonly (readonly Passage[])[],
): Deviation[] {
  const uses = passages.map((group) => usesIn(terms, group));
  const placeOf = (word: string): WordPlace | undefined =>
    uses.map((places) => places.get(word)).find((place) => place !== undefined);
  return terms.flatMap(({ statutory, others }): Deviation[] => {
    const used = others.filter((word) => placeOf(word) !== undefined);
    const [first, ...rest] = used.flatMap((word) => placeOf(word) ?? []);
    if (first === undefined) return [];
    const own = statutory.flatMap((word) => placeOf(word) ?? []);
    const beside = [...rest, ...own].map(({ passage }) => placeIn(passage));
    const printed = tables
      .flatMap((table) => placeInTable(table, statutory).place ?? [])
      .slice(0, 1);
    const related = [...beside, ...printed];
    if (related.length === 0) return [];
    const params = { found: used.join("、"), expected: statutory[0] ?? "" };
    const found = deviationIn(first.passage, "term-varies", first.at, params);
    return [{ ...found, rowKey: null, related }];
  });
}

interface WordPlace {
  readonly passage: Passage;
  readonly at: Span;
}

/** The first place of each word in some passages. */
const usesIn = rememberedPair(
  (terms: readonly TermWords[], passages: readonly Passage[]): ReadonlyMap<string, WordPlace> => {
    const places = new Map<string, WordPlace>();
    for (const passage of passages) {
      for (const { word, ...at } of wordsIn(allWords(terms), passage.plain)) {
        if (!places.has(word)) places.set(word, { passage, at });
      }
    }
    return places;
  },
);

/** Longer words are found before those that they hold, of whatever thing. */
const allWords = remembered((terms: readonly TermWords[]): readonly string[] =>
  terms.flatMap(({ statutory, others }) => [...statutory, ...others]),
);

/** Where a statutory table prints one of the words in its head or its fixed rows. */
const placeInTable = rememberedPair(
  (table: LocatedTable, words: readonly string[]): { readonly place: CellPlace | null } => ({
    place: inHead(table, words) ?? inRows(table, words),
  }),
);

function inHead(
  { layout, sheet, head, columns }: LocatedTable,
  words: readonly string[],
): CellPlace | null {
  for (const { column, labels } of columnPaths(layout.header)) {
    const at = columns.get(column.id);
    if (at === undefined || !hasWord(words, folded(column.label))) continue;
    return { sheet, cell: toA1(head.r1, at), table: layout.id, row: "", column: labels.join("/") };
  }
  return null;
}

function inRows(
  { layout, sheet, columns, rows }: LocatedTable,
  words: readonly string[],
): CellPlace | null {
  for (const { sheetRow, block, fixed } of rows) {
    const part = layout.blocks[block];
    if (fixed === null || part?.kind !== "fixed" || !hasWord(words, folded(fixed.label))) continue;
    const at = columns.get(part.item);
    if (at === undefined) continue;
    return { sheet, cell: toA1(sheetRow, at), table: layout.id, row: fixed.label, column: "" };
  }
  return null;
}
