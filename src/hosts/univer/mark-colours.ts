import type { Mark } from "../../core/host";

/** Fill, text and corner of a marked cell, told apart without the hue by the size of the corner. */
export const MARK_COLOURS: Readonly<
  Record<Mark["level"], { readonly fill: string; readonly font: string; readonly corner: number }>
> = {
  error: { fill: "#FDD8D8", font: "#8A0F0F", corner: 10 },
  warning: { fill: "#FFEBC2", font: "#6B4500", corner: 7 },
  note: { fill: "#DCEBFA", font: "#123F6B", corner: 5 },
};

/** Corner of a cell with a note of a person, in a colour that no mark has. */
export const NOTE_CORNER = { color: "#5B5FC7", size: 6 } as const;
