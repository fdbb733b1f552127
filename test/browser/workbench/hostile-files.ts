import {
  rowsFile,
  withData,
  workbookParts,
  type WorkbookXml,
} from "../../hosts/file/workbook-builder";
import { zip, type ZipPart } from "../../hosts/file/zip-builder";

const MB = 1024 * 1024;
const SHEET = "xl/worksheets/sheet1.xml";
const utf8 = new TextEncoder();

const sound = workbookParts({ sheets: [{ name: "S", rows: cell("A1") }] });

/** A file with the beginning of the sentence that refuses it. */
type Refused = readonly [name: string, bytes: () => Uint8Array, sentence: string];

/** What must never be opened. */
export const REFUSED: readonly Refused[] = [
  ["空.xlsx", () => new Uint8Array(), "文件是空的。"],
  ["截断.xlsx", () => zip(sound).subarray(0, 900), "文件不完整"],
  ["预算.pdf", () => utf8.encode("%PDF-1.7\n%âãÏÓ"), "是PDF 文件，不是 Excel 工作簿"],
  ["旧.xls", () => compound("Root Entry", "Workbook"), "是旧格式（.xls 或 .et）。"],
  ["加密.xlsx", () => compound("Root Entry", "EncryptedPackage"), "文件加了密码。"],
  ["二进制.xlsb", binary, "是二进制格式（.xlsb）。"],
  ["大.xlsx", () => head(51 * MB), "文件太大：文件大小为 51 MB，上限为 50 MB。"],
  ["炸弹.xlsx", bomb, "文件太大：文件解压后单个部件的大小为 1536 MB"],
  ["谎报.xlsx", liar, "文件已损坏"],
  ["百万格.xlsx", million, "文件太大：单元格数为 800001"],
  [
    "笑.xlsx",
    () => withDoctype(LAUGHS, "&d;"),
    "文件的内部结构不安全（含 DOCTYPE 声明：xl/worksheets/sheet1.xml）",
  ],
  [
    "外部.xlsx",
    () => withDoctype(EXTERNAL, "&x;"),
    "文件的内部结构不安全（含 DOCTYPE 声明：xl/worksheets/sheet1.xml）",
  ],
  ["两端.xlsx", () => rowsFile(cell("A1") + cell("XFD1048576")), "文件太大：一张工作表的行列范围"],
];

/** What looks as bad and is a workbook all the same; each has 1 in its first cell. */
export const OPENED: readonly (readonly [name: string, bytes: () => Uint8Array])[] = [
  ["宽合并.xlsx", () => after('<mergeCells><mergeCell ref="A2:XFD1048576"/></mergeCells>')],
  [
    "宽列表.xlsx",
    () =>
      after(
        '<dataValidations count="1"><dataValidation type="list" sqref="A2:J1048576">' +
          '<formula1>"a,b"</formula1></dataValidation></dataValidations>',
      ),
  ],
  ["原型.xlsx", prototypes],
  ["远处.xlsx", farBlank],
];

function cell(address: string): string {
  return `<row r="${/\d+/u.exec(address)?.[0] ?? ""}"><c r="${address}"><v>1</v></c></row>`;
}

function after(xml: string): Uint8Array {
  return rowsFile(cell("A1"), {}, xml);
}

/** Names that are something else in JavaScript. */
function prototypes(): Uint8Array {
  const names = ["__proto__", "constructor", "toString"];
  const text = "<si><t>__proto__</t></si>";
  const rows = `${cell("A1")}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`;
  const workbook: WorkbookXml = {
    sheets: names.map((name) => ({ name, rows })),
    strings: text,
    names: names.map((name) => `<definedName name="${name}">A1</definedName>`).join(""),
  };
  return zip(workbookParts(workbook));
}

/** One blank cell with a format in the last place of a sheet. */
function farBlank(): Uint8Array {
  const blank = '<row r="1048576"><c r="XFD1048576" s="1"/></row>';
  return rowsFile(cell("A1") + blank, { formats: ["0.00", "0.000"] });
}

function compound(...names: readonly string[]): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => bytes.write(`${name}\0`, 1024 + 128 * index, "utf16le"));
  return bytes;
}

function binary(): Uint8Array {
  return zip([...sound.slice(0, 2), { name: "xl/workbook.bin", data: "x" }]);
}

function head(length: number): Uint8Array {
  const bytes = new Uint8Array(length);
  bytes.set([0x50, 0x4b, 3, 4]);
  return bytes;
}

/** Says that it unpacks to 1.5 GB, within what the packing can reach. */
function bomb(): Uint8Array {
  const declaredBytes = 1536 * MB;
  return zip([...sound, { name: "x.xml", data: head(2 * MB), method: 8, declaredBytes }]);
}

/** Says that it unpacks to 100 KB, and goes on and on. */
function liar(): Uint8Array {
  const data = new Uint8Array(256 * MB).fill(0x20);
  return zip(changed({ data, deflate: true, declaredBytes: 100_000 }));
}

function million(): Uint8Array {
  const rows = `<row>${"<c/>".repeat(10_000)}</row>`.repeat(99);
  const data = `<worksheet><sheetData>${rows}</sheetData></worksheet>`;
  return zip(changed({ data, deflate: true }));
}

const LAUGHS =
  '<!ENTITY a "哈"><!ENTITY b "&a;&a;&a;&a;"><!ENTITY c "&b;&b;&b;&b;"><!ENTITY d "&c;&c;&c;&c;">';
const EXTERNAL = '<!ENTITY x SYSTEM "file:///etc/passwd">';

function withDoctype(entities: string, value: string): Uint8Array {
  const row = `<row r="1"><c r="A1" t="inlineStr"><is><t>${value}</t></is></c></row>`;
  const sheet = `<worksheet><sheetData>${row}</sheetData></worksheet>`;
  const data = `<?xml version="1.0"?><!DOCTYPE worksheet [${entities}]>${sheet}`;
  return zip(withData(sound, SHEET, data));
}

function changed(change: Partial<ZipPart>): ZipPart[] {
  return sound.map((part) => (part.name === SHEET ? { ...part, ...change } : part));
}
