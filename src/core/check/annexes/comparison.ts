import type { Deviation, StatementParagraph } from "../../locate/disclosure";

/** What came of comparing figures and words. */
export interface Comparison {
  readonly deviations: readonly Deviation[];
  /** Cells of which the figure was compared, as `sheet!A1`. */
  readonly cells: readonly string[];
  /** Figures of the statement that were compared, as `statedKey` names them. */
  readonly stated: readonly string[];
}

/** Nothing was there to compare. */
export const NOTHING_COMPARED: Comparison = { deviations: [], cells: [], stated: [] };

/** Several comparisons as one. */
export function joined(parts: readonly Comparison[]): Comparison {
  return {
    deviations: parts.flatMap(({ deviations }) => deviations),
    cells: parts.flatMap(({ cells }) => cells),
    stated: parts.flatMap(({ stated }) => stated),
  };
}

/** Names a figure of the statement by where its first digit stands. */
export function statedKey(paragraph: StatementParagraph, start: number): string {
  const { sheet, row, column, offset } = paragraph;
  return JSON.stringify([sheet, row, column, offset + start]);
}
