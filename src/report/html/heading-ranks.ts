import type { HeadingBlock } from "../model";

/** The last rank HTML has. */
const LOWEST = 6;

/**
 * Ranks for the headings of a section whose own heading has the rank `above`. A heading is one rank
 * below the heading it stands under, so that no rank is skipped where a text goes from 一、 to 1.
 */
export function headingRanks(above: number): (level: HeadingBlock["level"]) => number {
  const open: HeadingBlock["level"][] = [];
  return (level) => {
    while ((open.at(-1) ?? 0) >= level) open.pop();
    open.push(level);
    return Math.min(LOWEST, above + open.length);
  };
}
