import type { Attributes } from "../xml-text";
import { BLACK, WHITE, mixed, type Colours } from "./colours";

/** A fill as it is written: how much of the ground its pattern covers, and the two colours. */
export interface Fill {
  share: number;
  front: string | null;
  back: string | null;
}

/** How much of a cell each pattern covers, by its name. */
const SHARES: ReadonlyMap<string, number> = new Map([
  ["solid", 1],
  ["gray0625", 1 / 16],
  ["gray125", 1 / 8],
  ["lightGray", 1 / 4],
  ["mediumGray", 1 / 2],
  ["darkGray", 3 / 4],
  ...["Horizontal", "Vertical", "Down", "Up", "Grid", "Trellis"].flatMap(
    (stripes): [string, number][] => [
      [`light${stripes}`, 1 / 4],
      [`dark${stripes}`, 1 / 2],
    ],
  ),
]);

export function noFill(): Fill {
  return { share: 0, front: null, back: null };
}

/** Takes what one element inside of a `fill` says. */
export function readFill(fill: Fill, name: string, said: Attributes, colours: Colours): void {
  if (name === "patternFill") fill.share = SHARES.get(said.get("patternType") ?? "") ?? 0;
  else if (name === "fgColor") fill.front = colours.of(said, BLACK);
  else if (name === "bgColor") fill.back = colours.of(said, WHITE);
  else if (name === "gradientFill") fill.share = 1;
  // A shaded cell takes the first of its colours: light words on a dark shade stay readable.
  else if (name === "color" && fill.front === null) fill.front = colours.of(said, BLACK);
}

/**
 * The one colour of a fill, null where the cell has none. Dots and stripes become the shade that they
 * look like from afar. A white fill is a fill, as it covers the grid lines; a solid one without a
 * colour is none, or black words would stand on black.
 */
export function colourOf({ share, front, back }: Fill): string | null {
  if (share === 0) return null;
  if (share === 1) return front;
  return mixed(front ?? BLACK, back ?? WHITE, share);
}
