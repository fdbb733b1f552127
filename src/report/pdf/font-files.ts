import type { Face } from "./fonts";

/** File names of the committed subsets by face, gzipped; scripts/build-fonts.ts makes them. */
export const FONT_FILES: Readonly<Record<Face, string>> = {
  serif: "serif-400.ttf.gz",
  serifBold: "serif-700.ttf.gz",
  sans: "sans-500.ttf.gz",
  kai: "kai-500.ttf.gz",
  digits: "digits-400.ttf.gz",
  digitsBold: "digits-700.ttf.gz",
};
