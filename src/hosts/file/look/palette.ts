import { scanXml } from "../xml-scan";

/** The colours 8 to 63 that a file may name by number; 0 to 7 are 8 to 15 once more. */
const LEGACY = (
  "000000 FFFFFF FF0000 00FF00 0000FF FFFF00 FF00FF 00FFFF 800000 008000 000080 808000 800080 008080 " +
  "C0C0C0 808080 9999FF 993366 FFFFCC CCFFFF 660066 FF8080 0066CC CCCCFF 000080 FF00FF FFFF00 00FFFF " +
  "800080 800000 008080 0000FF 00CCFF CCFFFF CCFFCC FFFF99 99CCFF FF99CC CC99FF FFCC99 3366FF 33CCCC " +
  "99CC00 FFCC00 FF9900 FF6600 666699 969696 003366 339966 003300 333300 993300 993366 333399 333333"
)
  .split(" ")
  .map((digits) => `#${digits}`);

const NUMBERED = [...LEGACY.slice(0, 8), ...LEGACY];

const ARGB = /^(?:[0-9a-f]{2})?([0-9a-f]{6})$/i;

/**
 * `FFRRGGBB` or `RRGGBB` as #RRGGBB, null for anything else. The alpha is dropped as Excel drops it:
 * several writers leave it at 00 for colours that are meant to be seen.
 */
export function hexColour(raw: string | undefined): string | null {
  const digits = ARGB.exec(raw ?? "")?.[1];
  return digits === undefined ? null : `#${digits.toUpperCase()}`;
}

/** The colours that cells may name by number: those of the format, or the file's own in their place. */
export function readPalette(xml: string, part: string): readonly string[] {
  // Hardly any file has its own, and they stand behind the styles that use them.
  if (!xml.includes("indexedColors")) return NUMBERED;
  const palette = [...NUMBERED];
  let next = 0;
  scanXml(xml, part, {
    open(name, attributes, path) {
      if (name !== "rgbColor" || path.at(-2) !== "indexedColors") return;
      const colour = hexColour(attributes.get("rgb"));
      if (colour !== null && next < palette.length) palette[next] = colour;
      next++;
    },
  });
  return palette;
}
