import type { OfficeFace, OfficeFonts } from "../fonts";
import { OfficeFontError } from "./problem";
import { readOfficeFont } from "./read-office-font";

/** Makes faces of the files of the office. The OfficeFontError says for what the file was given. */
export function readOfficeFonts(files: OfficeFonts): OfficeFonts {
  const faces = Object.entries(files).map(([name, bytes]) => {
    const face = name as OfficeFace;
    try {
      return [face, readOfficeFont(bytes)] as const;
    } catch (error) {
      throw error instanceof OfficeFontError ? new OfficeFontError(error.code, face) : error;
    }
  });
  return Object.fromEntries(faces);
}
