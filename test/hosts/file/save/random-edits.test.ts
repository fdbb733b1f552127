import fc from "fast-check";
import { strFromU8, unzipSync } from "fflate";
import { describe, expect, it } from "vitest";
import type { EditedBook } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { scanXml } from "../../../../src/hosts/file/xml-scan";
import { seen, untouched } from "./edited";
import { edits } from "./edits";
import { richFile } from "./rich-file";

const file = richFile();

/** The book with two styles that the file does not have. */
function withStyles(book: EditedBook): EditedBook {
  const line = { style: "thin", colour: "#FF0000" } as const;
  const made = [{ isBold: true, format: "0.000", top: line } as const, { fill: "#00FF00" }];
  return { ...book, styles: [...book.styles, {}, ...made] };
}

describe("any edits of a book", () => {
  it("are all in the saved file, which is sound and saves to itself", async () => {
    await fc.assert(
      fc.asyncProperty(edits, async (all) => {
        const edited = all.reduce((book, edit) => edit(book), withStyles(await untouched(file)));
        const saved = await saveWorkbook(file, edited);
        for (const [name, part] of Object.entries(unzipSync(saved))) {
          scanXml(strFromU8(part), name, {});
        }
        const again = await untouched(saved);
        expect(seen(again)).toEqual(seen(edited));
        expect(await saveWorkbook(file, edited)).toEqual(saved);
        expect(await saveWorkbook(saved, again)).toBe(saved);
      }),
      { numRuns: 300 },
    );
  });
});
