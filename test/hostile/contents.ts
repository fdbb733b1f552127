import type { HostileFile } from "./hostile-file";
import { linksOf, withParts, withSheet, withSheets } from "./sample-parts";

const SPREADSHEET = "http://schemas.openxmlformats.org/spreadsheetml/2006/main";

const text = (value: string): string => `<row><c t="inlineStr"><is><t>${value}</t></is></c></row>`;
const formula = (value: string, attributes = ""): string =>
  `<row><c><f ${attributes}>${value}</f><v>1</v></c></row>`;

/** Harm in what cells and other parts hold: programs, addresses, and words that take long to read. */
export const CONTENTS: readonly HostileFile[] = [
  { name: "macros", bytes: macros, refused: null },
  { name: "another workbook at an address", bytes: external, refused: null },
  {
    name: "a DDE link in a formula",
    bytes: () => withSheet(formula("cmd|'/C calc'!A0")),
    refused: null,
  },
  {
    name: "HYPERLINK, WEBSERVICE and FILTERXML",
    bytes: () =>
      withSheet(
        ["HYPERLINK(", "WEBSERVICE(", "FILTERXML("]
          .map((call) => formula(`${call}&quot;http://203.0.113.1/&quot;)`))
          .join(""),
      ),
    refused: null,
  },
  { name: "a query of the network", bytes: query, refused: null },
  {
    name: "a formula of 100,000 brackets",
    bytes: () => withSheet(formula("(".repeat(100_000))),
    refused: null,
  },
  {
    name: "a formula of 100,000 quotes",
    bytes: () => withSheet(formula("&quot;'".repeat(100_000))),
    refused: null,
  },
  {
    name: "a formula of a million letters",
    bytes: () => withSheet(formula("A".repeat(900_000))),
    refused: null,
  },
  {
    name: "a formula of 70,000 sums",
    bytes: () => withSheet(formula("SUM(A1:A9)+".repeat(70_000))),
    refused: null,
  },
  {
    name: "100,000 formulas shared from one of 8,000 characters",
    bytes: () =>
      withSheet(
        formula(`${"A1+".repeat(2_600)}A1`, 't="shared" si="0" ref="A1:A100000"') +
          '<row><c><f t="shared" si="0"/><v>1</v></c></row>'.repeat(100_000),
      ),
    refused: "文件太大",
  },
  {
    name: "1,000 array formulas of the whole sheet",
    bytes: () => withSheet(formula("A1", 't="array" ref="A1:XFD1048576"').repeat(1_000)),
    refused: "文件已损坏",
  },
  {
    name: "a text of a million digits",
    bytes: () => withSheet(text("9".repeat(900_000))),
    refused: null,
  },
  {
    name: "a text of 70,000 amounts",
    bytes: () => withSheet(text("收入总计100.00万元，".repeat(70_000))),
    refused: null,
  },
  {
    name: "a text of commas and points",
    bytes: () => withSheet(text("1,1.".repeat(200_000))),
    refused: null,
  },
  {
    name: "a text of spaces",
    bytes: () => withSheet(text(`一${" ".repeat(900_000)}二`)),
    refused: null,
  },
  { name: "a text of brackets", bytes: () => withSheet(text("（".repeat(900_000))), refused: null },
  { name: "a text of 其中", bytes: () => withSheet(text("其中：".repeat(300_000))), refused: null },
  {
    name: "a text in the other direction",
    bytes: () => withSheet(text("\u202Eexe.fdp\u202C".repeat(9_000))),
    refused: null,
  },
  { name: "300 copies of a table's head", bytes: copies, refused: null },
  { name: "a head in each of 20,000 rows", bytes: () => withSheet(heads(20_000)), refused: null },
];

function macros(): Uint8Array {
  return withParts([
    { name: "xl/vbaProject.bin", data: 'Sub Auto_Open()\nShell "calc"\nEnd Sub' },
    { name: "xl/_rels/vbaProject.bin.rels", data: linksOf([]) },
    { name: "xl/macrosheets/sheet1.xml", data: `<xm:macrosheet xmlns:xm="x"/>` },
    { name: "xl/activeX/activeX1.bin", data: "MZ" },
  ]);
}

function external(): Uint8Array {
  const link = {
    id: "rId1",
    kind: "externalLinkPath",
    target: "http://203.0.113.1/a.xlsx",
    isExternal: true,
  };
  return withParts([
    { name: "xl/externalLinks/externalLink1.xml", data: `<externalLink xmlns="${SPREADSHEET}"/>` },
    { name: "xl/externalLinks/_rels/externalLink1.xml.rels", data: linksOf([link]) },
    {
      name: "xl/worksheets/_rels/sheet1.xml.rels",
      data: linksOf([{ ...link, kind: "hyperlink" }]),
    },
  ]);
}

function query(): Uint8Array {
  return withParts([
    {
      name: "xl/connections.xml",
      data: `<connections xmlns="${SPREADSHEET}"><connection id="1" type="4" refreshOnLoad="1"><webPr url="http://203.0.113.1/"/></connection></connections>`,
    },
  ]);
}

/** A title and a head that look like table 5. */
function heads(count: number): string {
  const head = ["一般公共预算支出表", "科目编码", "科目名称", "合计", "基本支出", "项目支出"];
  const cells = head.map((word) => `<c t="inlineStr"><is><t>${word}</t></is></c>`).join("");
  return `<row>${cells}</row>`.repeat(count);
}

function copies(): Uint8Array {
  const part = "xl/worksheets/more.xml";
  const data = `<worksheet><sheetData>${heads(3)}</sheetData></worksheet>`;
  return withSheets(
    Array.from({ length: 300 }, (_, at) => ({ name: `附${String(at)}`, part })),
    [{ name: part, data, deflate: true }],
  );
}
