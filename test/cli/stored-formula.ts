import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The part of the income table in the sample. */
export const INCOME_PART = "xl/worksheets/sheet2.xml";

/** The sample with the total of the income table as a formula that is stored under these words. */
export function sampleWithFormula(formula: string): Uint8Array {
  const parts = unzipSync(readFileSync("samples/guangyang-2023.xlsx"));
  const xml = strFromU8(parts[INCOME_PART]!);
  const put = xml.replace(/(<c r="D6"[^>]*>)(?=<v>)/u, `$1<f>${formula}</f>`);
  if (put === xml) throw new RangeError("D6 holds no figure");
  return zipSync({ ...parts, [INCOME_PART]: strToU8(put) });
}
