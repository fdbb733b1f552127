import type { Dimension } from "../../layout/annex";
import type { Indicator, LocatedIndicators, LocatedPerformance } from "../../locate/annexes";
import { remembered } from "../../remembered";
import { comparable } from "./likeness";

/** An indicator of a project with its table. */
export interface ProjectIndicator {
  readonly table: LocatedIndicators;
  readonly indicator: Indicator;
}

/** The indicators of the projects, found by the two-character pieces of their words. */
export interface IndicatorIndex {
  readonly all: readonly ProjectIndicator[];
  /** Positions in `all`, by kind and piece. */
  readonly byPiece: ReadonlyMap<string, readonly number[]>;
}

/** An indicator is that of a project from this share of its words on … */
const ALIKE = 0.5;
/** … and only where no other comes near. */
const AHEAD = 0.2;
/** A piece that so many indicators have tells none of them. */
const COMMON = 50;

/** The index of all projects. The name of a project counts as words of each of its indicators. */
export const indexOfIndicators = remembered(({ projects }: LocatedPerformance): IndicatorIndex => {
  const all = projects.flatMap((table) =>
    table.indicators.map((indicator) => ({ table, indicator })),
  );
  const byPiece = new Map<string, number[]>();
  all.forEach(({ table, indicator: { dimension, third, description } }, position) => {
    if (dimension === null) return;
    const words = [table.project, third, description].map(comparable).join("|");
    for (const piece of piecesOf(words, dimension)) {
      const positions = byPiece.get(piece);
      if (positions === undefined) byPiece.set(piece, [position]);
      else positions.push(position);
    }
  });
  return { all, byPiece };
});

/**
 * The project's indicator that an indicator of the unit repeats: of the same kind, with most of its
 * words, and clearly ahead of any other. Null where name and description do not tell one.
 */
export function linkedIndicator(
  { all, byPiece }: IndicatorIndex,
  { dimension, third, description }: Indicator,
): ProjectIndicator | null {
  if (dimension === null) return null;
  const told = [third, description].map((words) => {
    const pieces = piecesOf(comparable(words), dimension);
    return bestOf(pieces, byPiece);
  });
  const positions = new Set(told.filter((position) => position !== null));
  const [position] = positions;
  return positions.size === 1 && position !== undefined ? (all[position] ?? null) : null;
}

/** The position with the largest share of the pieces, null where none is ahead. */
function bestOf(
  pieces: ReadonlySet<string>,
  byPiece: ReadonlyMap<string, readonly number[]>,
): number | null {
  const found = new Map<number, number>();
  let counted = 0;
  for (const piece of pieces) {
    const positions = byPiece.get(piece) ?? [];
    if (positions.length > COMMON) continue;
    counted += 1;
    for (const position of positions) found.set(position, (found.get(position) ?? 0) + 1);
  }
  const [first, second] = [...found].sort(([, a], [, b]) => b - a);
  if (first === undefined || first[1] < ALIKE * counted) return null;
  return first[1] - (second?.[1] ?? 0) < AHEAD * counted ? null : first[0];
}

/** Two-character pieces with the kind of the indicator, since only one kind is compared. */
function piecesOf(words: string, dimension: Dimension): Set<string> {
  const pieces = new Set<string>();
  for (let at = 0; at + 1 < words.length; at += 1) {
    pieces.add(`${dimension} ${words.slice(at, at + 2)}`);
  }
  return pieces;
}
