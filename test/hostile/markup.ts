import type { HostileFile } from "./hostile-file";
import {
  FIRST_SHEET,
  linksOf,
  withChanged,
  withHeaders,
  withLinks,
  withParts,
  withSheet,
  withSheets,
} from "./sample-parts";

const LAUGHS = Array.from({ length: 12 }, (_, at) => {
  const before = at === 0 ? "哈" : `&l${String(at - 1)};`.repeat(10);
  return `<!ENTITY l${String(at)} "${before}">`;
}).join("");

const EMPTY = '<worksheet xmlns="x"><sheetData/></worksheet>';

/** Harm in the XML: declarations, nesting, attributes, and relationships that lead in a circle or out. */
export const MARKUP: readonly HostileFile[] = [
  { name: "a billion laughs", bytes: () => doctype(`[${LAUGHS}]`), refused: "DOCTYPE" },
  {
    name: "an entity from a file",
    bytes: () => doctype('[<!ENTITY l11 SYSTEM "file:///etc/passwd">]'),
    refused: "DOCTYPE",
  },
  {
    name: "an entity from the network",
    bytes: () => doctype('[<!ENTITY l11 SYSTEM "http://203.0.113.1/x">]'),
    refused: "DOCTYPE",
  },
  {
    name: "a DTD from the network",
    bytes: () => doctype('SYSTEM "http://203.0.113.1/x"'),
    refused: "DOCTYPE",
  },
  { name: "a DOCTYPE in UTF-16", bytes: wideDoctype, refused: "DOCTYPE" },
  {
    name: "a part in UTF-7",
    bytes: () => withHeaders(FIRST_SHEET, { data: "+ADw-worksheet+AD4-" }),
    refused: "文件已损坏",
  },
  {
    name: "100,000 elements in each other",
    bytes: () => withSheet("<row>".repeat(100_000)),
    refused: "文件已损坏",
  },
  {
    name: "a tag of 3 MB",
    bytes: () => withSheet(`<row x="${"x".repeat(3_000_000)}"/>`),
    refused: "文件太大",
  },
  {
    name: "80,000 attributes in a tag",
    bytes: () =>
      withSheet(
        `<row ${Array.from({ length: 80_000 }, (_, at) => `a${String(at)}="1"`).join(" ")}/>`,
      ),
    refused: null,
  },
  {
    name: "a tag that never ends",
    bytes: () => withSheet(`<row r="${"<".repeat(900_000)}`),
    refused: "文件已损坏",
  },
  {
    name: "900,000 quotes",
    bytes: () => withSheet(`<row ${`"">`.repeat(300_000)}/>`),
    refused: "文件已损坏",
  },
  {
    name: "spaces without end in a tag",
    bytes: () => withSheet(`<row${" ".repeat(900_000)}x/>`),
    refused: "文件已损坏",
  },
  {
    name: "190,000 references",
    bytes: () => withSheet(inline("&#65;".repeat(190_000))),
    refused: null,
  },
  {
    name: "references without end",
    bytes: () => withSheet(inline("&".repeat(900_000))),
    refused: "文件已损坏",
  },
  {
    name: "ten million elements",
    isLarge: true,
    bytes: () => withSheet("", { after: "<x/>".repeat(10_000_000) }),
    refused: "文件太大",
  },
  { name: "a sheet that is its own drawing", bytes: circle, refused: null },
  { name: "a workbook that is its own sheet", bytes: ownSheet, refused: "文件已损坏" },
  { name: "980 sheets in one part", isLarge: true, bytes: shared, refused: "文件太大" },
  {
    name: "a sheet outside of the package",
    bytes: () => withSheets([{ name: "外", part: "../../../../etc/passwd" }], []),
    refused: "文件已损坏",
  },
  {
    name: "sheets at addresses of the network",
    bytes: () =>
      withChanged("xl/_rels/workbook.xml.rels", (xml) =>
        xml.replace("worksheets/sheet1.xml", "http://203.0.113.1/sheet1.xml"),
      ),
    refused: "文件已损坏",
  },
  {
    name: "100,000 relationships",
    bytes: () =>
      withChanged("xl/_rels/workbook.xml.rels", (xml) =>
        withLinks(
          xml,
          Array.from({ length: 100_000 }, (_, at) => {
            return { id: `x${String(at)}`, kind: "customXml", target: "../x.xml" };
          }),
        ),
      ),
    refused: null,
  },
];

/** Table 1 of the sample with a declaration, and the entity it may declare in a cell. */
function doctype(declaration: string): Uint8Array {
  return withChanged(FIRST_SHEET, (xml) =>
    xml
      .replace("<worksheet", () => `<!DOCTYPE worksheet ${declaration}><worksheet`)
      .replace("</sheetData>", () => `${inline("&l11;")}</sheetData>`),
  );
}

function wideDoctype(): Uint8Array {
  const xml = `<!DOCTYPE worksheet [<!ENTITY a SYSTEM "file:///etc/passwd">]>${EMPTY}`;
  return withHeaders(FIRST_SHEET, { data: Buffer.from(`\uFEFF${xml}`, "utf16le") });
}

function inline(text: string): string {
  return `<row r="900"><c r="A900" t="inlineStr"><is><t>${text}</t></is></c></row>`;
}

/** The sheet links to itself as drawing, comments and another sheet. */
function circle(): Uint8Array {
  const links = ["drawing", "comments", "worksheet", "vmlDrawing"].map((kind, at) => {
    return { id: `rId${String(at)}`, kind, target: `/${FIRST_SHEET}` };
  });
  return withParts([{ name: "xl/worksheets/_rels/sheet1.xml.rels", data: linksOf(links) }]);
}

function ownSheet(): Uint8Array {
  return withSheets([{ name: "自身", part: "xl/workbook.xml" }], []);
}

/** Each sheet is the same 10,000 cells. */
function shared(): Uint8Array {
  const row = `<row>${"<c><v>1</v></c>".repeat(10)}</row>`.repeat(1_000);
  const part = "xl/worksheets/more.xml";
  const sheets = Array.from({ length: 980 }, (_, at) => ({ name: `附${String(at)}`, part }));
  const data = `<worksheet><sheetData>${row}</sheetData></worksheet>`;
  return withSheets(sheets, [{ name: part, data, deflate: true }]);
}
