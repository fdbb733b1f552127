import type { FontFiles, OwnFace } from "./fonts";

/** File names of the committed subsets by face, gzipped; scripts/build-fonts.ts makes them. */
export const FONT_FILES: Readonly<Record<OwnFace, string>> = {
  serif: "serif-400.ttf.gz",
  serifBold: "serif-700.ttf.gz",
  sans: "sans-500.ttf.gz",
  kai: "kai-500.ttf.gz",
  digits: "digits-400.ttf.gz",
  digitsBold: "digits-700.ttf.gz",
};

/** The face `rare`, loaded only for a report that has such a character. */
export const RARE_FILE = "serif-400-rare.ttf.gz";

/** Every own face as `load` brings its file, all at once. Rejects with the first that does not come. */
export async function loadFaces(load: (file: string) => Promise<Uint8Array>): Promise<FontFiles> {
  const [serif, serifBold, sans, kai, digits, digitsBold] = await Promise.all([
    load(FONT_FILES.serif),
    load(FONT_FILES.serifBold),
    load(FONT_FILES.sans),
    load(FONT_FILES.kai),
    load(FONT_FILES.digits),
    load(FONT_FILES.digitsBold),
  ]);
  return { serif, serifBold, sans, kai, digits, digitsBold };
}
