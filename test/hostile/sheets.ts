import type { HostileFile } from "./hostile-file";
import { linksOf, withChanged, withParts, withSheet, withSheets } from "./sample-parts";

const cell = (address: string, inner: string, attributes = ""): string =>
  `<c r="${address}" ${attributes}>${inner}</c>`;
const row = (number: number, cells: string): string => `<row r="${String(number)}">${cells}</row>`;
const one = row(1, cell("A1", "<v>1</v>"));
const many = (count: number, make: (at: number) => string): string =>
  Array.from({ length: count }, (_, at) => make(at)).join("");

/** Harm in what a sheet says: areas, counts, addresses, references into other tables. */
export const SHEETS: readonly HostileFile[] = [
  {
    name: "a blank cell at XFD1048576",
    bytes: () => withSheet(one + row(1_048_576, cell("XFD1048576", "", 's="1"'))),
    refused: null,
  },
  {
    name: "figures at both ends of a sheet",
    bytes: () => withSheet(one + row(1_048_576, cell("XFD1048576", "<v>1</v>"))),
    refused: "文件太大",
  },
  {
    name: "a cell beyond the sheet",
    bytes: () => withSheet(row(1, cell("XFE1", "<v>1</v>"))),
    refused: "文件已损坏",
  },
  {
    name: "a row beyond the sheet",
    bytes: () => withSheet('<row r="1048577"/>'),
    refused: "文件已损坏",
  },
  {
    name: "a row before the sheet",
    bytes: () => withSheet('<row r="-1"/>'),
    refused: "文件已损坏",
  },
  { name: "two cells in one place", bytes: () => withSheet(one + one), refused: "文件已损坏" },
  {
    name: "a merge of the whole sheet",
    bytes: () => withSheet(one, { after: merges(["A1:XFD1048576"]) }),
    refused: null,
  },
  {
    name: "99,000 merges in each other",
    bytes: () =>
      withSheet(one, {
        after: merges(Array.from({ length: 99_000 }, (_, at) => `A1:XFD${String(at + 2)}`)),
      }),
    refused: null,
  },
  {
    name: "a million merges",
    bytes: () =>
      withSheet(one, {
        after: merges(
          Array.from({ length: 1_000_000 }, (_, at) => `A${String(at + 1)}:B${String(at + 1)}`),
        ),
      }),
    refused: "文件太大",
  },
  {
    name: "a validation of whole columns",
    bytes: () => withSheet(one, { after: validations(["A1:XFD1048576"]) }),
    refused: null,
  },
  {
    name: "20,000 validations of whole columns",
    bytes: () =>
      withSheet(one, { after: validations(Array.from({ length: 20_000 }, () => "A1:XFD1048576")) }),
    refused: null,
  },
  {
    name: "a validation of 100,000 areas",
    bytes: () =>
      withSheet(one, { after: validations([many(100_000, (at) => `A${String(at + 1)} `)]) }),
    refused: null,
  },
  {
    name: "20,000 widths of all columns",
    bytes: () =>
      withSheet(one, {
        before: `<cols>${many(20_000, () => '<col min="1" max="16384" width="9"/>')}</cols>`,
      }),
    refused: null,
  },
  {
    name: "500,000 formatted rows",
    bytes: () => withSheet(many(500_000, () => '<row ht="9"/>')),
    refused: null,
  },
  { name: "ten million texts", bytes: () => texts(10_000_000, "<si/>"), refused: "文件太大" },
  {
    name: "cells of texts that are not there",
    bytes: () => withSheet(row(1, cell("A1", "<v>99999999</v>", 't="s"'))),
    refused: "文件已损坏",
  },
  {
    name: "a cell of the text -1",
    bytes: () => withSheet(row(1, cell("A1", "<v>-1</v>", 't="s"'))),
    refused: "文件已损坏",
  },
  {
    name: "700,000 blank cells",
    bytes: () => withSheet(`<row>${"<c/>".repeat(1_000)}</row>`.repeat(700)),
    refused: null,
  },
  {
    name: "ten million blank cells",
    isLarge: true,
    bytes: () => withSheet(`<row>${"<c/>".repeat(10_000)}</row>`.repeat(1_000)),
    refused: "文件太大",
  },
  {
    name: "400,000 figures",
    isLarge: true,
    bytes: () => withSheet(`<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`.repeat(400)),
    refused: null,
  },
  {
    name: "a million figures",
    isLarge: true,
    bytes: () => withSheet(`<row>${"<c><v>1</v></c>".repeat(1_000)}</row>`.repeat(1_000)),
    refused: "文件太大",
  },
  {
    name: "numbers that are none",
    bytes: () =>
      withSheet(
        row(1, cell("A1", "<v>1e999</v>") + cell("B1", "<v>NaN</v>") + cell("C1", "<v>0x10</v>")),
      ),
    refused: "文件已损坏",
  },
  {
    name: "a number of 100,000 digits",
    bytes: () => withSheet(row(1, cell("A1", `<v>${"9".repeat(100_000)}</v>`))),
    refused: "文件已损坏",
  },
  {
    name: "names that are something else in JavaScript",
    bytes: () =>
      withSheets(
        ["__proto__", "constructor", "toString", "hasOwnProperty"].map((name) => ({
          name,
          part: "xl/worksheets/more.xml",
        })),
        [
          {
            name: "xl/worksheets/more.xml",
            data: `<worksheet><sheetData>${row(1, cell("A1", "<is><t>__proto__</t></is>", 't="inlineStr"'))}</sheetData></worksheet>`,
          },
        ],
      ),
    refused: null,
  },
  {
    name: "kept texts that are something else in JavaScript",
    bytes: () => withParts([{ name: "customXml/item9.xml", data: '{"__proto__":{"x":1}}' }]),
    refused: null,
  },
  {
    name: "90,000 defined names",
    bytes: () => manyNames(90_000),
    refused: null,
  },
  {
    name: "a million defined names",
    bytes: () => manyNames(1_000_000),
    refused: "文件太大",
  },
  {
    name: "a defined name of itself",
    bytes: () =>
      names('<definedName name="a">b</definedName><definedName name="b">a</definedName>'),
    refused: null,
  },
  {
    name: "a million styles",
    bytes: () =>
      withChanged("xl/styles.xml", (xml) =>
        xml.replace("</cellXfs>", () => `${"<xf/>".repeat(1_000_000)}</cellXfs>`),
      ),
    refused: "文件太大",
  },
  {
    name: "20,000 number formats of brackets",
    bytes: () =>
      withChanged("xl/styles.xml", (xml) =>
        xml.replace(
          /<numFmts[^>]*>/u,
          (tag) =>
            `${tag}${many(20_000, (at) => `<numFmt numFmtId="${String(9_000 + at)}" formatCode="${"[".repeat(40)}"/>`)}`,
        ),
      ),
    refused: null,
  },
  {
    name: "100,000 notes",
    bytes: notes,
    refused: null,
  },
];

function merges(areas: readonly string[]): string {
  return `<mergeCells>${areas.map((area) => `<mergeCell ref="${area}"/>`).join("")}</mergeCells>`;
}

function validations(areas: readonly string[]): string {
  const written = areas.map(
    (area) =>
      `<dataValidation type="list" sqref="${area}"><formula1>"甲,乙"</formula1></dataValidation>`,
  );
  return `<dataValidations count="1">${written.join("")}</dataValidations>`;
}

function texts(count: number, text: string): Uint8Array {
  return withChanged("xl/sharedStrings.xml", (xml) =>
    xml.replace("</sst>", () => `${text.repeat(count)}</sst>`),
  );
}

function manyNames(count: number): Uint8Array {
  return names(
    many(count, (at) => `<definedName name="n${String(at)}">'01收支总表'!$A$1</definedName>`),
  );
}

function names(written: string): Uint8Array {
  return withChanged("xl/workbook.xml", (xml) =>
    xml.replace("</definedNames>", () => `${written}</definedNames>`),
  );
}

function notes(): Uint8Array {
  const list = many(
    100_000,
    (at) => `<comment ref="A${String(at + 1)}"><text><t>注</t></text></comment>`,
  );
  return withParts([
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: linksOf([{ id: "rId1", kind: "comments", target: "/xl/comments1.xml" }]),
    },
    { name: "xl/comments1.xml", data: `<comments><commentList>${list}</commentList></comments>` },
  ]);
}
