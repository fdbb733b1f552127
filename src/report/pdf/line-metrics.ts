import { tableOf, viewOf, type Sfnt } from "./sfnt";

/** Share of the em over and under the baseline, the same in all faces. */
const ASCENT = 0.88;
const DESCENT = 0.12;

/** Line height that all faces have in common, in em. */
export const LINE_EM = ASCENT + DESCENT;

/** A copy of a table that may be changed, which the font then has in its place. */
function ownTable(font: Sfnt, tag: string): DataView {
  const copy = tableOf(font, tag).slice();
  font.set(tag, copy);
  return viewOf(copy);
}

/**
 * Gives the font the line metrics that all faces share. A row that mixes faces then has one
 * baseline, and a line height means the same in each of them, whatever a maker wrote there: one
 * free font has its descender above the baseline.
 */
export function setLineMetrics(font: Sfnt): void {
  const unitsPerEm = viewOf(tableOf(font, "head")).getUint16(18);
  const ascent = Math.round(ASCENT * unitsPerEm);
  const descent = Math.round(DESCENT * unitsPerEm);
  const hhea = ownTable(font, "hhea");
  hhea.setInt16(4, ascent);
  hhea.setInt16(6, -descent);
  hhea.setInt16(8, 0);
  if (!font.has("OS/2")) return;
  const os2 = ownTable(font, "OS/2");
  os2.setInt16(68, ascent);
  os2.setInt16(70, -descent);
  os2.setInt16(72, 0);
  os2.setUint16(74, ascent);
  os2.setUint16(76, descent);
}
