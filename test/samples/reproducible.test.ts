import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unpack } from "../../scripts/samples/container";
import { readTranscription } from "../../scripts/samples/transcription";
import { workbookOf } from "../../scripts/samples/workbook";
import { samples } from "./facts";

const source = readTranscription(new URL("guangyang-2023/", samples));

/** Names and texts of the parts of a workbook, in their order. */
function partsOf(workbook: Uint8Array): [string, string][] {
  return unpack(workbook).map(({ path, data }) => [path, Buffer.from(data).toString("utf8")]);
}

describe("the sample workbook", () => {
  it("is what make-samples writes", async () => {
    // Part by part: the deflated bytes may differ between versions of zlib, the content may not.
    const committed = new Uint8Array(readFileSync(new URL("guangyang-2023.xlsx", samples)));
    expect(partsOf(await workbookOf(source))).toEqual(partsOf(committed));
  });

  it("has the same bytes each time", async () => {
    const [first, second] = [await workbookOf(source), await workbookOf(source)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it("quotes sheet names in its print settings and asks for no recalculation", async () => {
    const workbook = new Map(partsOf(await workbookOf(source))).get("xl/workbook.xml");
    expect(workbook).toContain(">'01收支总表'!$1:$5</definedName>");
    expect(workbook).toContain(">'01收支总表'!$A$1:$E$39</definedName>");
    expect(workbook).not.toContain("fullCalcOnLoad");
  });
});
