import type { Dimension, PerformanceLayout } from "../../layout/annex";
import type { StatementParagraph } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import type { TextFigure } from "../../text/figure";
import { readFigures } from "../../text/read-figures";
import { anyOf } from "../../text/alternatives";

/** What the statement says of one kind of indicator (质量指标为…), with the cell it says it in. */
export interface StatedClause {
  readonly dimension: Dimension;
  /** The kind in the words of the statement: 质量指标. */
  readonly name: string;
  readonly text: string;
  readonly paragraph: StatementParagraph;
  /** Where `text` begins in the paragraph. */
  readonly start: number;
  /** Figures of `text`, with offsets in it. */
  readonly figures: readonly TextFigure[];
}

/**
 * The clauses of a text from an offset on. A clause begins behind a mark with the name of a kind
 * (数量指标为) and ends at the next one: commas inside of it are its own.
 */
export function statedClauses(
  layout: PerformanceLayout,
  paragraph: StatementParagraph,
  from: number,
): StatedClause[] {
  const { pattern, dimensionOf } = headsOf(layout);
  const text = paragraph.text.slice(from);
  const heads = [...text.matchAll(pattern)];
  return heads.flatMap((head, index) => {
    const name = head[1] ?? "";
    const dimension = dimensionOf.get(name);
    if (dimension === undefined) return [];
    const start = head.index + head[0].length;
    const body = text.slice(start, heads[index + 1]?.index).replace(/[\s，,；;。]+$/u, "");
    const said = body.trimStart();
    const at = from + start + body.length - said.length;
    return [{ dimension, name, text: said, paragraph, start: at, figures: readFigures(said) }];
  });
}

/** Whether a text begins with a clause, as it does where each stands in a line of its own. */
export function beginsWithClause(layout: PerformanceLayout, text: string): boolean {
  return headsOf(layout).begin.test(text);
}

const headsOf = remembered(({ dimensions, stated }: PerformanceLayout) => {
  const named = Object.entries(dimensions) as [Dimension, readonly string[]][];
  const dimensionOf = new Map(
    named.flatMap(([dimension, words]) =>
      words.map((word): [string, Dimension] => [word, dimension]),
    ),
  );
  const head = `(${anyOf([...dimensionOf.keys()])})${anyOf(stated.joiners)}`;
  return {
    pattern: new RegExp(`(?<=^|[，,；;。：:\\s])${head}`, "gu"),
    begin: new RegExp(`^${head}`, "u"),
    dimensionOf,
  };
});
