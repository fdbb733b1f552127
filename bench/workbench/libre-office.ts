import { spawnSync } from "node:child_process";
import { mkdtempSync, rmSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";

const OFFICE = "soffice";

/**
 * Milliseconds in which LibreOffice opens a file and writes its first sheet as text, start included;
 * null where it is not installed.
 */
export function libreOfficeTime(bytes: Uint8Array): number | null {
  const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-bench-"));
  const file = join(folder, "book.xlsx");
  writeFileSync(file, bytes);
  const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
  const convert = () =>
    spawnSync(OFFICE, [profile, "--headless", "--convert-to", "csv", "--outdir", folder, file]);
  // The first start makes the profile.
  const isThere = convert().status === 0;
  const begun = performance.now();
  if (isThere) convert();
  const time = performance.now() - begun;
  rmSync(folder, { recursive: true, force: true });
  return isThere ? time : null;
}
