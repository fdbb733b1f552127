import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { readBook } from "../../../src/core/book/read-book";
import { HostError } from "../../../src/core/host";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { rowsFile, workbookParts } from "./workbook-builder";
import { zip } from "./zip-builder";

const strings = "<si><t>科目</t></si><si><r><t>金</t></r><r><t>额</t></r></si>";
const rows =
  '<row r="1"><c r="A1" t="s"><v>0</v></c><c r="B1" t="s"><v>1</v></c></row>' +
  '<row r="2"><c r="A2" s="1"><v>2010101</v></c><c r="B2"><f t="shared" ref="B2:B3" si="0">A2*2</f><v>4020202</v></c></row>' +
  '<row r="3"><c r="A3" t="b"><v>1</v></c><c r="B3"><f t="shared" si="0"/><v>2</v></c></row>';
const after = '<mergeCells count="1"><mergeCell ref="A1:B1"/></mergeCells>';
const sheets = [{ name: "表", rows, after }];
const parts = workbookParts({ sheets, strings, formats: ["0.00", 4] });

/** Opens and reads to the end; anything but a refusal in the project's own words fails. */
async function opensOrRefuses(bytes: Uint8Array): Promise<string> {
  try {
    await readBook(await openWorkbookFile(bytes));
    return "open";
  } catch (error) {
    if (!(error instanceof HostError)) throw error;
    // Damage nobody thought of carries the text of the foreign error; there should be none.
    expect(error.params["part"] === "" && /Error: /.test(error.params["detail"] ?? "")).toBe(false);
    return error.code;
  }
}

describe("a file with changed bytes", () => {
  for (const deflate of [false, true]) {
    it(`${deflate ? "packed" : "stored"}, opens or is refused`, async () => {
      const good = zip(parts.map((part) => ({ ...part, deflate })));
      const flips = fc.array(fc.tuple(fc.nat(good.length - 1), fc.integer({ min: 1, max: 255 })), {
        minLength: 1,
        maxLength: 4,
      });
      await fc.assert(
        fc.asyncProperty(flips, async (changes) => {
          const bytes = good.slice();
          for (const [at, by] of changes) bytes[at] = bytes[at]! ^ by;
          await opensOrRefuses(bytes);
        }),
        { numRuns: 400 },
      );
    });
  }

  it("inside of a part whose checksum fits, opens or is refused", async () => {
    const outcomes = new Set<string>();
    const edit = fc.record({
      part: fc.integer({ min: 1, max: parts.length - 1 }),
      at: fc.double({ min: 0, max: 1, noNaN: true, maxExcluded: true }),
      drop: fc.nat(6),
      put: fc.constantFrom(
        "",
        "<",
        ">",
        '"',
        "&",
        "/",
        "<c>",
        "</c>",
        "9",
        "-",
        "\u0000",
        "<!--",
        "甲",
      ),
    });
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 3 }), async (edits) => {
        const changed = parts.map((part, index) => {
          let data = part.data as string;
          for (const { at, drop, put } of edits.filter((one) => one.part === index)) {
            const from = Math.floor(at * data.length);
            data = data.slice(0, from) + put + data.slice(from + drop);
          }
          return { ...part, data };
        });
        outcomes.add(await opensOrRefuses(zip(changed)));
      }),
      { numRuns: 600 },
    );
    // Both happen, or the property would say nothing.
    expect([...outcomes]).toEqual(expect.arrayContaining(["open", "damaged"]));
  });
});

describe("any XML characters", () => {
  it("in a text come back as they were", async () => {
    // Escapes, markup and control characters mean something else and have tests of their own.
    const plain = (one: string): boolean => !/[<&\p{Cc}]|_x/u.test(one);
    const text = fc.string({ unit: "grapheme", minLength: 1 }).filter(plain);
    await fc.assert(
      fc.asyncProperty(text, async (one) => {
        const row = `<row><c t="inlineStr"><is><t>${one.replaceAll(">", "&gt;")}</t></is></c></row>`;
        const book = await readBook(await openWorkbookFile(rowsFile(row)));
        expect(book.sheets[0]!.values).toEqual([[one]]);
      }),
      { numRuns: 100 },
    );
  });
});
