import { describe, expect, it } from "vitest";
import { refusal, soundParts } from "./refusal";
import { zip } from "./zip-builder";

const utf8 = new TextEncoder();

/** A compound file whose directory holds streams of these names. */
function compound(...names: string[]): Uint8Array {
  const bytes = Buffer.alloc(4096);
  bytes.set([0xd0, 0xcf, 0x11, 0xe0, 0xa1, 0xb1, 0x1a, 0xe1]);
  names.forEach((name, index) => bytes.write(`${name}\0`, 1024 + 128 * index, "utf16le"));
  return bytes;
}

describe("files that are something else", () => {
  const found = (kind: string): object => ({ code: "not-a-workbook", params: { found: kind } });
  const cases: [string, Uint8Array, object][] = [
    ["an empty file", new Uint8Array(), { code: "empty-file" }],
    ["one byte of a zip", utf8.encode("P"), { code: "truncated" }],
    ["one byte of a text", utf8.encode("1"), found("text")],
    ["a text", utf8.encode("科目,金额\n2010101,12.5\n"), found("text")],
    ["a text in GBK", Uint8Array.from([0xbf, 0xc6, 0xc4, 0xbf, 0x2c, 0x31, 0x0a]), found("text")],
    ["a text in UTF-16", Buffer.from("\ufeff科目\t金额", "utf16le"), found("text")],
    ["a PDF", utf8.encode("%PDF-1.7\n%âãÏÓ"), found("pdf")],
    ["a web page", utf8.encode("\n<!DOCTYPE html><html><body>"), found("html")],
    [
      "a table that calls itself a workbook",
      utf8.encode('<html xmlns:x="u"><table>'),
      found("html"),
    ],
    [
      "the XML of Excel 2003",
      utf8.encode(
        '<?xml version="1.0"?><Workbook xmlns="urn:schemas-microsoft-com:office:spreadsheet">',
      ),
      found("xml-spreadsheet"),
    ],
    ["another XML", utf8.encode('<?xml version="1.0"?><a/>'), found("xml")],
    ["a picture", Uint8Array.from([0x89, 0x50, 0x4e, 0x47, 0x0d, 0x0a]), found("image")],
    ["an archive of another kind", utf8.encode("Rar!\u001a\u0007"), found("archive")],
    ["an empty archive", zip([]), found("archive")],
    ["bytes of no kind", Uint8Array.from([0, 0, 0, 0, 0, 0]), found("unknown")],
    ["an .xls", compound("Root Entry", "Workbook"), { code: "legacy-format" }],
    ["an .xls of Excel 95", compound("Root Entry", "Book"), { code: "legacy-format" }],
    ["an .xls of Excel 4", Uint8Array.from([9, 4, 6, 0, 0, 0, 16, 0]), { code: "legacy-format" }],
    [
      "an .xlsx under a password",
      compound("Root Entry", "EncryptionInfo", "EncryptedPackage"),
      { code: "encrypted" },
    ],
    ["a .doc", compound("Root Entry", "WordDocument"), found("word")],
    ["another compound file", compound("Root Entry", "Workbooks"), { code: "legacy-or-encrypted" }],
    ["a stub of a compound file", compound().subarray(0, 8), { code: "legacy-or-encrypted" }],
    [
      "an .xlsb",
      zip([...soundParts.slice(0, 2), { name: "xl/workbook.bin", data: "x" }]),
      { code: "xlsb" },
    ],
    [
      "a .docx",
      zip([...soundParts.slice(0, 2), { name: "word/document.xml", data: "<x/>" }]),
      found("word"),
    ],
    [
      "an .ods",
      zip([
        { name: "mimetype", data: "x" },
        { name: "content.xml", data: "<x/>" },
      ]),
      found("opendocument"),
    ],
    ["an archive of text files", zip([{ name: "a.txt", data: "a" }]), found("archive")],
    ["a package without [Content_Types].xml", zip(soundParts.slice(1)), found("archive")],
  ];
  it.each(cases)("%s", async (_what, bytes, expected) => {
    expect(await refusal(bytes)).toMatchObject(expected);
  });
});
