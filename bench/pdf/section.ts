import { pdfTable } from "./table";

/** The part of docs/benchmarks.md about writing the report. */
export async function pdfSection(): Promise<string[]> {
  return [
    "## PDF",
    "",
    "The same report, each writer in a process of its own. “Cold” is from the start of the process to the",
    "first document, fonts unpacked and a browser started; the others are for the documents after it.",
    "pdfmake and Typst are given the same content and fonts in the plainest way, with less looked after:",
    "no captions that repeat, nothing kept together. Chromium prints our web page, LibreOffice the tables",
    "alone, a process for each. Typst forgets what it knows of the document before each run. “Computing”",
    "is the least that all threads of the process took. “Of ours” compares that, for Chromium and",
    "LibreOffice the least time by the clock.",
    "",
    ...(await pdfTable()),
  ];
}
