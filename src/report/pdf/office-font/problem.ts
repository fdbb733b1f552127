import type { OfficeFontProblem } from "../../../locale/office-font";
import type { OfficeFace } from "../fonts";

/** A file is no font that a report can be printed with; `face` is what it was given for. */
export class OfficeFontError extends Error {
  readonly code: OfficeFontProblem;
  readonly face: OfficeFace | null;

  constructor(code: OfficeFontProblem, face: OfficeFace | null = null) {
    super(`not usable as a font: ${code}`);
    this.name = "OfficeFontError";
    this.code = code;
    this.face = face;
  }
}
