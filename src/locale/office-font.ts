/**
 * Why a file of the office cannot be used as a font. `no-outlines`: its letters are
 * pictures, or in a form that PDF does not know; `postscript-outlines`: they are in a form of which the
 * writer cannot make a subset; `restricted`: its maker forbids what a report does with it.
 */
export type OfficeFontProblem =
  | "empty"
  | "too-large"
  | "not-a-font"
  | "web-font"
  | "damaged"
  | "no-outlines"
  | "postscript-outlines"
  | "no-chinese"
  | "restricted";

/** What is the matter and what to do, behind the name of the file and a colon. */
export type OfficeFontTexts = Readonly<Record<OfficeFontProblem, string>>;
