import { describe, expect, it } from "vitest";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { refusal, soundParts } from "./refusal";
import { rowsFile, withData, workbookFile, workbookParts } from "./workbook-builder";
import { zip } from "./zip-builder";
import type { ZipPart } from "./zip-builder";

const deep = `<worksheet>${"<a>".repeat(5000)}${"</a>".repeat(5000)}</worksheet>`;

describe("workbooks that are not in order", () => {
  const broken: [string, string, string][] = [
    ["no sheet list", "xl/workbook.xml", "<workbook/>"],
    ["another root", "xl/workbook.xml", "<worksheet/>"],
    ["a sheet of another kind", "xl/worksheets/sheet1.xml", "<chartsheet/>"],
    ["an empty sheet part", "xl/worksheets/sheet1.xml", ""],
    ["a sheet cut off", "xl/worksheets/sheet1.xml", "<worksheet><sheetData><row><c><v>1"],
    ["a sheet cut off in a tag", "xl/worksheets/sheet1.xml", '<worksheet><sheetData a="'],
    ["a comment without end", "xl/worksheets/sheet1.xml", "<worksheet><!-- </worksheet>"],
    ["two roots", "xl/worksheets/sheet1.xml", "<worksheet/><worksheet/>"],
    ["text behind the root", "xl/worksheets/sheet1.xml", "<worksheet/>x"],
    ["an attribute without quotes", "xl/worksheets/sheet1.xml", "<worksheet a=1/>"],
    ["a tag without a name", "xl/worksheets/sheet1.xml", "<worksheet>< a></worksheet>"],
    ["elements too deep in each other", "xl/worksheets/sheet1.xml", deep],
    [
      "a row off the sheet",
      "xl/worksheets/sheet1.xml",
      '<worksheet><sheetData><row r="1048577"/></sheetData></worksheet>',
    ],
    ["text that is not text", "xl/sharedStrings.xml", "<sst><si><t>\u0000</sst>"],
    ["styles without end", "xl/styles.xml", "<styleSheet><cellXfs>"],
  ];
  it.each(broken)("%s", async (_what, name, data) => {
    expect(await refusal(zip(withData(soundParts, name, data)))).toMatchObject({
      code: "damaged",
      params: { part: name },
    });
  });

  it("bytes that are no UTF-8", async () => {
    const data = Uint8Array.from([0x3c, 0x61, 0x3e, 0xff, 0x3c, 0x2f, 0x61, 0x3e]);
    expect(await refusal(zip(withData(soundParts, "xl/sharedStrings.xml", data)))).toMatchObject({
      code: "damaged",
    });
  });

  it.each(soundParts.slice(1).map((part) => part.name))("a document type in %s", async (name) => {
    const attack =
      '<?xml version="1.0"?><!-- x --><!DOCTYPE lolz [<!ENTITY a "ha"><!ENTITY b "&a;&a;">]><lolz>&b;</lolz>';
    expect(await refusal(zip(withData(soundParts, name, attack)))).toMatchObject({
      code: "unsafe",
      params: { reason: "doctype", part: name },
    });
  });

  it("a missing sheet, but not missing texts or styles", async () => {
    const without = (name: string): ZipPart[] => soundParts.filter((part) => part.name !== name);
    expect(await refusal(zip(without("xl/worksheets/sheet1.xml")))).toMatchObject({
      code: "damaged",
    });
    expect(await refusal(zip(without("xl/workbook.xml")))).toMatchObject({ code: "damaged" });
    await openWorkbookFile(zip(without("xl/styles.xml")));
  });

  it("a sheet that lives elsewhere", async () => {
    const rels = soundParts[3]!.data as string;
    const external = rels.replace("<Relationship ", '<Relationship TargetMode="External" ');
    expect(await refusal(zip(withData(soundParts, soundParts[3]!.name, external)))).toMatchObject({
      code: "damaged",
    });
  });
});

describe("sheets that are too large", () => {
  const cell = (address: string): string =>
    `<row r="${/\d+/.exec(address)![0]}"><c r="${address}"><v>1</v></c></row>`;

  it.each([
    ["two cells at opposite ends", cell("A1") + cell("XFD1048576")],
    ["two million and one cells between them", cell("A1") + cell("B1000001")],
  ])("%s", async (_what, rows) => {
    expect(await refusal(rowsFile(rows))).toMatchObject({
      code: "too-large",
      params: { what: "gridCells", limit: "2000000", sheet: "S" },
    });
  });

  it("but not one cell far away", async () => {
    const reader = await openWorkbookFile(rowsFile(cell("XFD1048576")));
    const [snapshot] = await reader.read([{ sheet: "S", parts: ["values"] }]);
    expect(snapshot!.values).toEqual([[1]]);
  });

  it("many sheets of allowed size", async () => {
    const rows = cell("A1") + cell("M150000");
    const sheets = ["一", "二", "三"].map((name) => ({ name, rows }));
    expect(await refusal(workbookFile({ sheets }))).toMatchObject({
      code: "too-large",
      params: { what: "bookGridCells" },
    });
  });

  it.each([
    ["text", `<worksheet>${" ".repeat(1_000_001)}</worksheet>`],
    ["tag", `<worksheet a="${">".repeat(1_000_001)}"/>`],
  ])("a %s without measure", async (_what, data) => {
    const parts = withData(soundParts, "xl/worksheets/sheet1.xml", data);
    expect(await refusal(zip(parts))).toMatchObject({
      code: "too-large",
      params: { what: "textCharacters" },
    });
  });

  it("more elements than any workbook has, in one part or in many", async () => {
    const elements = { code: "too-large", params: { what: "elements" } };
    const after = (count: number): string => "<a/>".repeat(count);
    expect(await refusal(rowsFile("", {}, after(1_000_001)))).toMatchObject(elements);
    const sheets = ["一", "二"].map((name) => ({ name, after: after(500_001) }));
    expect(await refusal(workbookFile({ sheets }))).toMatchObject(elements);
  });

  it("more merged areas than any table has", async () => {
    const merges = '<mergeCell ref="A2:XFD1048576"/>'.repeat(100_001);
    const parts = workbookParts({
      sheets: [{ name: "S", after: `<mergeCells>${merges}</mergeCells>` }],
    });
    expect(await refusal(zip(parts.map((part) => ({ ...part, deflate: true }))))).toMatchObject({
      code: "too-large",
      params: { what: "merges" },
    });
  });

  it("more cells than a sheet of budgets has, blank ones too", async () => {
    const rows = `<row>${"<c/>".repeat(10_000)}</row>`.repeat(81);
    const parts = workbookParts({ sheets: [{ name: "S", rows }] });
    expect(await refusal(zip(parts.map((part) => ({ ...part, deflate: true }))))).toMatchObject({
      code: "too-large",
      params: { what: "cells" },
    });
  });
});
