import { readFileSync } from "node:fs";
import { describe, expect, it } from "vitest";
import { unpack } from "../../scripts/samples/container";
import { readTranscription } from "../../scripts/samples/transcription";
import { workbookOf } from "../../scripts/samples/workbook";
import { samples } from "./facts";

const source = readTranscription(new URL("guangyang-2023/", samples));

describe("the sample workbook", () => {
  it("is what make-samples writes", async () => {
    const committed = readFileSync(new URL("guangyang-2023.xlsx", samples));
    expect(Buffer.from(await workbookOf(source)).equals(committed)).toBe(true);
  });

  it("has the same bytes each time", async () => {
    const [first, second] = [await workbookOf(source), await workbookOf(source)];
    expect(Buffer.from(first).equals(Buffer.from(second))).toBe(true);
  });

  it("quotes sheet names in its print settings and asks for no recalculation", async () => {
    const part = unpack(await workbookOf(source))["xl/workbook.xml"];
    const workbook = Buffer.from(part ?? []).toString("utf8");
    expect(workbook).toContain(">'01收支总表'!$1:$5</definedName>");
    expect(workbook).toContain(">'01收支总表'!$A$1:$E$39</definedName>");
    expect(workbook).not.toContain("fullCalcOnLoad");
  });
});
