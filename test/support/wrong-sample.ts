import { readFileSync } from "node:fs";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";

interface WrongSample {
  /** Text to replace wherever a sheet holds it. */
  readonly replace?: readonly [from: string, to: string];
  /** Keeps the names but hides every sheet other than this one. */
  readonly onlySheet?: string;
}

/**
 * The sample workbook as .xlsx with one figure wrong: 137.70 for 173.70 in cell D11 of the income
 * table, digits that changed places.
 */
export function wrongSample({ replace, onlySheet }: WrongSample = {}): Uint8Array {
  const parts = unzipSync(readFileSync("samples/guangyang-2023.xlsx"));
  const change = (name: string, make: (xml: string) => string): void => {
    const part = parts[name];
    if (part === undefined) throw new RangeError(`no part ${name}`);
    parts[name] = strToU8(make(strFromU8(part)));
  };
  change("xl/worksheets/sheet2.xml", (xml) => {
    const wrong = xml.replace(/(<c r="D11"[^>]*><v>)173\.7(<\/v>)/u, "$1137.7$2");
    if (wrong === xml) throw new RangeError("D11 does not hold 173.7");
    return wrong;
  });
  if (replace !== undefined) {
    for (const name of Object.keys(parts).filter((path) => path.endsWith(".xml"))) {
      change(name, (xml) => xml.replaceAll(...replace));
    }
  }
  if (onlySheet !== undefined) {
    change("xl/workbook.xml", (xml) =>
      xml.replaceAll(/<sheet name="([^"]*)"/gu, (tag, name) =>
        name === onlySheet ? tag : `${tag} state="hidden"`,
      ),
    );
  }
  return zipSync(parts);
}
