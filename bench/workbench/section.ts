import { workbenchTables } from "./table";

/** The workbench's part of the page. */
export async function workbenchSection(): Promise<string[]> {
  const { weight, opening, working } = await workbenchTables();
  return [
    "## The workbench",
    "",
    "Chromium without a window, 1280 by 800, everything on this machine. What is asked for, packed:",
    "",
    ...weight,
    "",
    "From the navigation (the sample) or from choosing a file until the verdict stands there; “warm” with all",
    "code in the browser's cache. Beside it LibreOffice without a window: it starts, opens the file and",
    "writes one sheet as text.",
    "",
    ...opening,
    "",
    "From Enter in a cell until the pane shows what follows, recalculation included, one edit at a time; from",
    "a click on 保存 until the download begins; the longest the page does not answer while a draft is kept; the",
    "scripts' memory after clearing up; the time between frames while the wheel turns.",
    "",
    ...working,
  ];
}
