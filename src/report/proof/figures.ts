import type { Unit } from "../../core/money/unit";
import type { CellRef, Working } from "../../core/narrative/inline";
import type { Block, Report, TableBlock, TableCell } from "../model";

/** A printed figure that was taken from cells. */
export interface Figure {
  readonly text: string;
  readonly from: CellRef;
  /** Title of the section it stands in. */
  readonly section: string;
  /** The unit of its table or chart, null where it stands in one without a layout. */
  readonly unit: Unit | null;
  /** How it was worked out, null where it is that of its cell. */
  readonly working: Working | null;
}

/** A decimal as the report prints it, with its sign of share. */
const NUMBER = /^-?\d[\d,]*(?:\.\d+)?[%‰]?$/u;

/** The figures of a report in the order in which it prints them. Codes and numbers of lines are none. */
export function reportFigures(report: Report): Figure[] {
  return report.parts.flatMap(({ sections }) =>
    sections.flatMap(({ title, blocks }) => blocks.flatMap((block) => figuresOf(block, title))),
  );
}

function figuresOf(block: Block, section: string): Figure[] {
  switch (block.kind) {
    case "heading":
      return [];
    case "paragraph":
      return block.inlines.flatMap((inline): Figure[] => {
        if (inline.kind === "text") return [];
        const { text, from, working = null } = inline;
        return [{ text, from, section, unit: null, working }];
      });
    case "chart":
      return block.bars.map(({ figure, from }) => ({
        ...{ text: figure, from, section },
        ...{ unit: block.unit, working: null },
      }));
    case "table":
      return block.body.flatMap((row) => row.flatMap((cell) => figureIn(cell, block, section)));
  }
}

/** Numbers stand at the right edge of their column, codes do not. */
function figureIn({ text, from, align }: TableCell, table: TableBlock, section: string): Figure[] {
  if (from === null || align !== "right" || !NUMBER.test(text)) return [];
  return [{ text, from, section, unit: table.meaning?.unit ?? null, working: null }];
}
