import fc from "fast-check";
import { describe, expect, it } from "vitest";
import type { Book } from "../../../../src/core/book/book";
import { readBook } from "../../../../src/core/book/read-book";
import { HostError } from "../../../../src/core/host";
import { openDocument } from "../../../../src/hosts/file/open-document";
import { openWorkbookFile } from "../../../../src/hosts/file/open";
import { workbookParts } from "../workbook-builder";
import { zip } from "../zip-builder";
import { stylesXml } from "./opened-look";

const parts = workbookParts({
  sheets: [
    {
      name: "表",
      before:
        '<sheetViews><sheetView><pane ySplit="1" state="frozen"/></sheetView></sheetViews>' +
        '<cols><col min="1" max="2" width="9" style="1"/></cols>',
      rows:
        '<row r="1" ht="20"><c r="A1" t="s"><v>0</v></c><c r="B1" s="1"/></row>' +
        '<row r="2"><c r="A2" s="1"><v>2</v></c><c r="B2"><f>A2*2</f><v>4</v></c></row>',
      after:
        '<dataValidations><dataValidation type="list" sqref="A2"><formula1>科目</formula1>' +
        "</dataValidation></dataValidations>",
      linked: [
        {
          kind: "comments",
          name: "xl/comments1.xml",
          data: '<comments><commentList><comment ref="A1"><text><t>甲</t></text></comment></commentList></comments>',
        },
      ],
    },
  ],
  strings: "<si><t>科目</t></si>",
  styles: stylesXml({ font: '<b/><color theme="4"/>', format: 4 }),
  names: '<definedName name="科目">表!$A$1:$A$2</definedName>',
  linked: [
    {
      kind: "theme",
      name: "xl/theme/theme1.xml",
      data: '<a:theme><a:themeElements><a:clrScheme><a:accent1><a:srgbClr val="123456"/></a:accent1></a:clrScheme></a:themeElements></a:theme>',
    },
    {
      kind: "customXml",
      name: "customXml/item1.xml",
      data: '<memo xmlns="urn:budget-disclosure:memo">["a","b"]</memo>',
    },
  ],
});

/** What it holds, or how it is refused. */
async function outcome(book: Promise<Book>): Promise<unknown> {
  try {
    return await book;
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    return { code: error.code, params: error.params };
  }
}

async function bothOf(bytes: Uint8Array): Promise<readonly [unknown, unknown]> {
  const reader = openWorkbookFile(bytes).then(readBook);
  const document = openDocument(bytes).then(({ book }) => book);
  return [await outcome(document), await outcome(reader)];
}

describe("a document", () => {
  it("with every part is read in full", async () => {
    const { look, texts } = await openDocument(zip(parts));
    expect(look.styles[1]).toEqual({ isBold: true, colour: "#123456", format: "#,##0.00" });
    expect(look.sheets[0]).toMatchObject({
      frozen: { rows: 1, columns: 0 },
      columns: [{ first: 0, last: 1, size: 9, style: 1 }],
      rows: [{ first: 0, last: 0, size: 20 }],
      lists: [{ from: { sheet: "表", r0: 0, c0: 0, r1: 1, c1: 0 } }],
      notes: [{ row: 0, column: 0, text: "甲" }],
    });
    expect([...texts]).toEqual([["a", "b"]]);
  });

  it("holds what a reader of the file finds, or is refused as the reader refuses it", async () => {
    const outcomes = new Set<string>();
    const piece = fc.constantFrom(
      "",
      "<",
      ">",
      '"',
      "&",
      "/",
      "<c>",
      "9",
      "-",
      "\u0000",
      "<!--",
      "<!DOCTYPE a>",
    );
    const edit = fc.record({
      part: fc.integer({ min: 1, max: parts.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      drop: fc.nat(8),
      put: piece,
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 2 }), async (edits) => {
        const changed = parts.map((part, index) => {
          let data = part.data as string;
          for (const { at, drop, put } of edits.filter((one) => one.part === index)) {
            const from = Math.floor(at * data.length);
            data = data.slice(0, from) + put + data.slice(from + drop);
          }
          return { ...part, data };
        });
        const [document, reader] = await bothOf(zip(changed));
        expect(document).toEqual(reader);
        outcomes.add((reader as { code?: string }).code ?? "open");
      }),
      { numRuns: 500 },
    );
    expect([...outcomes]).toEqual(expect.arrayContaining(["open", "damaged"]));
  });

  it.each([
    ["nothing", new Uint8Array()],
    ["no workbook", zip([{ name: "a.txt", data: "a" }])],
    ["half a file", zip(parts).subarray(0, 900)],
  ])("of %s is refused as the reader refuses it", async (_what, bytes) => {
    const [document, reader] = await bothOf(bytes);
    expect(document).toEqual(reader);
    expect(document).toHaveProperty("code");
  });

  it.each(["xl/theme/theme1.xml", "xl/comments1.xml", "customXml/item1.xml"])(
    "opens without what stands in a damaged %s",
    async (name) => {
      const spoilt = parts.map((part) => (part.name === name ? { ...part, declaredCrc: 1 } : part));
      const { look, texts } = await openDocument(zip(spoilt));
      expect(look.styles[1]?.colour).toBe(name.includes("theme") ? "#4F81BD" : "#123456");
      expect(look.sheets[0]!.notes).toHaveLength(name.includes("comments") ? 0 : 1);
      expect(texts.size).toBe(name.includes("customXml") ? 0 : 1);
    },
  );
});
