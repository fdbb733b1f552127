import { readCoverage, type Coverage } from "./coverage";

/**
 * The faces that come with the program: `serif` for the text and titles, `sans` for first-level
 * headings and table heads, `kai` for second-level headings, `digits` for figures and Latin
 * letters, whose figures all have one width so that decimal points stand under each other.
 */
export type OwnFace = "serif" | "serifBold" | "sans" | "kai" | "digits" | "digitsBold";

/**
 * Those, and what a report may do without: `rare`, the characters that `serif` lacks, in its
 * design; `body` and `title`, fonts of the office in place of ours for text and for titles.
 */
export type Face = OwnFace | "rare" | OfficeFace;

export type OfficeFace = "body" | "title";

export type OfficeFonts = Readonly<Partial<Record<OfficeFace, Uint8Array>>>;

/** TrueType files as bytes; the writer itself opens no file. */
export type FontFiles = Readonly<Record<OwnFace, Uint8Array>> &
  Readonly<Partial<Record<Face, Uint8Array>>>;

/** In the order in which they are asked for a character that a text's own face lacks. */
export const OWN_FACES: readonly Face[] = [
  "serif",
  "rare",
  "serifBold",
  "sans",
  "kai",
  "digits",
  "digitsBold",
];

export const OFFICE_FACES: readonly OfficeFace[] = ["body", "title"];

/** Which characters the faces have; a face without a file is not there. */
export type FaceCoverage = ReadonlyMap<Face, Coverage>;

export function readFaceCoverage(fonts: FontFiles): FaceCoverage {
  const faces = [...OWN_FACES, ...OFFICE_FACES].flatMap((face): [Face, Coverage][] => {
    const file = fonts[face];
    return file === undefined ? [] : [[face, readCoverage(file)]];
  });
  return new Map(faces);
}
