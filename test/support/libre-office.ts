import { execFileSync, spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { pathToFileURL } from "node:url";

const OFFICE = "soffice";

/** LibreOffice is not on every machine; tests that need it are skipped, by this word in their names. */
export const hasLibreOffice = spawnSync(OFFICE, ["--version"]).status === 0;
export const ONLY_WITH = hasLibreOffice ? "" : " (skipped: no soffice on this machine)";

/** The workbook as LibreOffice opens it and saves it again. */
export function throughLibreOffice(workbook: Uint8Array): Uint8Array {
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-"));
  try {
    const source = join(folder, "book.xlsx");
    writeFileSync(source, workbook);
    const profile = `-env:UserInstallation=${pathToFileURL(join(folder, "profile")).href}`;
    const out = join(folder, "out");
    const target = ["--convert-to", "xlsx", "--outdir", out, source];
    execFileSync(OFFICE, [profile, "--headless", ...target], { stdio: "ignore" });
    return new Uint8Array(readFileSync(join(out, "book.xlsx")));
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}
