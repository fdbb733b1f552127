import { OFFICE_FACES, type FontFiles, type OfficeFace } from "../fonts";
import { OfficeFontError } from "./problem";

function without(fonts: FontFiles, face: OfficeFace): FontFiles {
  const { [face]: _gone, ...rest } = fonts;
  return rest;
}

/**
 * What to tell of an error that has no words: a glyph of the office's font can be damaged, which
 * shows only when it is drawn. If the document comes about without the font, it was the font.
 */
export async function blame(
  error: unknown,
  fonts: FontFiles,
  write: (fonts: FontFiles) => Promise<unknown>,
): Promise<unknown> {
  let rest = fonts;
  for (const face of OFFICE_FACES.filter((one) => fonts[one] !== undefined)) {
    rest = without(rest, face);
    try {
      await write(rest);
      return new OfficeFontError("damaged", face);
    } catch {
      // Not this font, or not this one alone.
    }
  }
  return error;
}
