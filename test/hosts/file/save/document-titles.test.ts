import { strFromU8, unzipSync } from "fflate";
import { expect, it } from "vitest";
import type { EditedBook } from "../../../../src/core/book/edited-book";
import { saveWorkbook } from "../../../../src/hosts/file/save/save-workbook";
import { withData, workbookParts } from "../workbook-builder";
import { zip } from "../zip-builder";
import { untouched, withCell, withSheet } from "./edited";

const PART = "docProps/app.xml";
const LINKS = "http://schemas.openxmlformats.org/officeDocument/2006/relationships";

const pair = (what: string, count: number): string =>
  `<vt:variant><vt:lpstr>${what}</vt:lpstr></vt:variant><vt:variant><vt:i4>${count}</vt:i4></vt:variant>`;
const titled = (pairs: readonly string[], ...names: readonly string[]): string => {
  const titles = names.map((name) => `<vt:lpstr>${name}</vt:lpstr>`).join("");
  return (
    `<HeadingPairs><vt:vector size="${pairs.length * 2}" baseType="variant">${pairs.join("")}</vt:vector></HeadingPairs>` +
    `<TitlesOfParts><vt:vector size="${names.length}" baseType="lpstr">${titles}</vt:vector></TitlesOfParts>`
  );
};
const app = (inside: string): string =>
  `<Properties xmlns:vt="v"><Application>Microsoft Excel</Application>${inside}<Company>某局</Company></Properties>`;

function fileWith(inside: string): Uint8Array {
  const parts = workbookParts({ sheets: [{ name: "甲&乙" }, { name: "丙" }] });
  const links = `<Relationships><Relationship Id="a" Type="${LINKS}/officeDocument" Target="xl/workbook.xml"/><Relationship Id="b" Type="${LINKS}/extended-properties" Target="${PART}"/></Relationships>`;
  return zip([...withData(parts, "_rels/.rels", links), { name: PART, data: app(inside) }]);
}

const named = (at: number, name: string) => (book: EditedBook) =>
  withSheet(book, at, (sheet) => ({ ...sheet, name }));
const SHEETS = [pair("工作表", 2)];
const MORE = [...SHEETS, pair("命名范围", 1)];

it.each<[string, string, (book: EditedBook) => EditedBook, string]>([
  [
    "names a renamed sheet anew",
    titled(SHEETS, "甲&amp;乙", "丙"),
    named(0, "丁<"),
    titled(SHEETS, "丁&lt;", "丙"),
  ],
  [
    "forgets a sheet that is gone",
    titled(SHEETS, "甲&amp;乙", "丙"),
    (book) => ({ ...book, sheets: book.sheets.slice(1) }),
    titled([pair("工作表", 1)], "丙").replace('size="4"', 'size="2"'),
  ],
  [
    "has sheets in their order",
    titled(SHEETS, "甲&amp;乙", "丙"),
    (book) => ({ ...book, sheets: [...book.sheets].reverse() }),
    titled(SHEETS, "丙", "甲&amp;乙"),
  ],
  [
    "goes where it lists more than sheets",
    titled(MORE, "甲&amp;乙", "丙", "'甲&amp;乙'!Print_Area"),
    named(0, "丁"),
    "",
  ],
  ["goes where it lists other sheets", titled(SHEETS, "甲", "丙"), named(0, "丁"), ""],
  [
    "stays while the sheets do",
    titled(MORE, "甲&amp;乙", "丙", "x"),
    (book) =>
      withSheet(book, 0, (sheet) =>
        withCell(sheet, { row: 0, column: 0, value: 1, formula: null }),
      ),
    titled(MORE, "甲&amp;乙", "丙", "x"),
  ],
])("the list of sheets in the properties of a document %s", async (_, before, change, after) => {
  const file = fileWith(before);
  const saved = unzipSync(await saveWorkbook(file, change(await untouched(file))));
  expect(strFromU8(saved[PART]!)).toBe(app(after));
});
