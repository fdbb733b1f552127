import type { OfficeFontProblem } from "../../../locale/office-font";
import { OfficeFontError } from "./problem";
import { readOfficeFont } from "./read-office-font";

/** What is wrong with a font file, null where nothing is. */
export function fontProblem(bytes: Uint8Array): OfficeFontProblem | null {
  try {
    readOfficeFont(bytes);
    return null;
  } catch (error) {
    if (error instanceof OfficeFontError) return error.code;
    throw error;
  }
}
