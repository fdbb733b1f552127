import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

/** The sample workbook with figures exchanged wherever they stand. */
export function sampleWith(changes: readonly (readonly [from: string, to: string])[]): Uint8Array {
  const parts = unzipSync(readFileSync("samples/guangyang-2023.xlsx"));
  for (const name of Object.keys(parts)) {
    if (!name.startsWith("xl/worksheets/")) continue;
    const xml = strFromU8(parts[name] ?? new Uint8Array());
    const changed = changes.reduce(
      (text, [from, to]) => text.replaceAll(`<v>${from}</v>`, `<v>${to}</v>`),
      xml,
    );
    parts[name] = strToU8(changed);
  }
  return zipSync(parts);
}
