import { spawnSync } from "node:child_process";
import { mkdtempSync, readFileSync, writeFileSync } from "node:fs";
import { tmpdir } from "node:os";
import { join } from "node:path";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { dataSheets } from "../../../src/report/xlsx/data-sheets";
import type { Engine } from "./engine";

export const OFFICE = "soffice";

/** The tables of the report as a workbook, printed by a process for each: it has no other way. */
export const engine: Engine = {
  prepare: (report) => {
    const folder = mkdtempSync(join(tmpdir(), "budget-disclosure-bench-"));
    const file = join(folder, "book.xlsx");
    writeFileSync(file, writeWorkbook(dataSheets(report)));
    const profile = `-env:UserInstallation=file://${join(folder, "profile")}`;
    const run = [profile, "--headless", "--convert-to", "pdf", "--outdir", folder, file];
    return Promise.resolve(() => {
      const { status } = spawnSync(OFFICE, run);
      if (status !== 0) return Promise.reject(new Error("LibreOffice failed"));
      return Promise.resolve(readFileSync(join(folder, "book.pdf")));
    });
  },
};
