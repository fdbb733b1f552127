import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { scanXml } from "../../../../src/hosts/file/xml-scan";
import { withData, workbookParts } from "../workbook-builder";
import { zip, type ZipPart } from "../zip-builder";
import { seen, untouched, withCell, withSheet } from "./edited";
import { insertBand } from "./edits";

const MAIN = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const parts = workbookParts({
  sheets: [
    {
      name: "甲",
      before: '<cols><col min="1" max="2" width="9"/></cols>',
      rows:
        '<row r="1"><c r="A1" t="s" s="1"><v>0</v></c><c r="B1"><f>A2*2</f><v>4</v></c></row>' +
        '<row r="2"><c r="A2"><v>2</v></c></row>',
      after: '<mergeCells count="1"><mergeCell ref="A2:B2"/></mergeCells>',
    },
    { name: "乙", rows: '<row r="1"><c r="A1"><f>甲!A2</f><v>2</v></c></row>' },
  ],
  strings: "<si><t>科目</t></si>",
  styles:
    '<fonts count="1"><font><sz val="11"/><name val="宋体"/></font></fonts><fills count="1"><fill><patternFill patternType="none"/></fill></fills>' +
    '<borders count="1"><border><left/></border></borders><cellXfs count="2"><xf numFmtId="0"/><xf numFmtId="2"/></cellXfs>',
  names: '<definedName name="全">甲!$A$2:$A$9</definedName>',
});

/** Everything that a save may touch. */
function edited(book: EditedBook): EditedBook {
  const top = { style: "thin", colour: "#FF0000" } as const;
  const style = { ...book.styles[1], isBold: true, top, base: 1 } as const;
  const [first, second] = withSheet({ ...book, styles: [...book.styles, style] }, 0, (sheet) =>
    withCell(
      { ...insertBand(insertBand(sheet, "rows", 1), "columns", 1), name: "改 名" },
      { row: 3, column: 3, value: "<新>", formula: null, style: book.styles.length },
    ),
  ).sheets;
  const frozen = { rows: 1, columns: 0 };
  const made = { ...first!, frozen, merges: [...first!.merges, { r0: 5, c0: 0, r1: 6, c1: 0 }] };
  const copy = { ...second!, isCopy: true, name: "副本" };
  return {
    styles: [...book.styles, style],
    sheets: [made, second!, copy],
    texts: new Map([["a", "说明"]]),
  };
}

/** The part with a prefix for the vocabulary of workbooks. */
function prefixed({ name, data }: ZipPart): ZipPart {
  if (typeof data !== "string" || !data.includes(`xmlns="${MAIN}"`)) return { name, data };
  const tagged = data.replace(/<(\/?)(?=[a-z])/giu, "<$1x:");
  return { name, data: tagged.replace(`xmlns="${MAIN}"`, `xmlns:x="${MAIN}"`) };
}

function utf16({ name, data }: ZipPart): ZipPart {
  const text = `\uFEFF${String(data).replace('encoding="UTF-8"', 'encoding="UTF-16"')}`;
  return { name, data: new Uint8Array(Buffer.from(text, "utf16le")) };
}

describe.each([
  ["with a prefix", prefixed],
  ["in UTF-16", utf16],
])("a workbook whose parts are written %s", (_, written) => {
  const file = zip(parts.map(written));

  it("is opened, and saved as it is", async () => {
    const book = await untouched(file);
    expect(seen(book)).toEqual(seen(await untouched(zip(parts))));
    expect(await saveWorkbook(file, book)).toBe(file);
  });

  it("has all that was edited, in parts that are sound", async () => {
    const book = edited(await untouched(file));
    const saved = await saveWorkbook(file, book);
    const again = await untouched(saved);
    const { styles: _, ...rest } = book;
    const styles = book.styles.map(({ base: _base, ...style }) => style);
    expect(seen(again)).toEqual(seen({ ...rest, styles }));
    for (const [name, part] of Object.entries(unzipSync(saved))) scanXml(decoded(part), name, {});
    expect(await saveWorkbook(saved, again)).toBe(saved);
  });
});

function decoded(part: Uint8Array): string {
  return part[0] === 0xff ? Buffer.from(part).toString("utf16le") : strFromU8(part);
}

it("leaves no element of a prefixed part without its prefix", async () => {
  const file = zip(parts.map(prefixed));
  const saved = unzipSync(await saveWorkbook(file, edited(await untouched(file))));
  for (const name of ["xl/workbook.xml", "xl/styles.xml", "xl/worksheets/sheet1.xml"]) {
    const xml = strFromU8(saved[name]!);
    expect([...xml.matchAll(/<\/?(?!x:)\w[^>]*>/gu)].map(String), name).toEqual([]);
    expect(xml).not.toContain("<x:x:");
  }
});

it("says UTF-8 in a part that was in another encoding and was changed", async () => {
  const file = zip(
    withData(
      parts,
      "xl/worksheets/sheet1.xml",
      utf16(parts.find(({ name }) => name === "xl/worksheets/sheet1.xml")!).data,
    ),
  );
  const changed = withSheet(await untouched(file), 0, (sheet) =>
    withCell(sheet, { row: 0, column: 0, value: "改", formula: null }),
  );
  const saved = unzipSync(await saveWorkbook(file, changed));
  expect(strFromU8(saved["xl/worksheets/sheet1.xml"]!)).toMatch(
    /^<\?xml version="1.0" encoding="UTF-8"/u,
  );
});
