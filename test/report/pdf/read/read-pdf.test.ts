import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../../../src/cli/fonts";
import { Keyword, Lexer, Name, Ref } from "../../../../src/report/pdf/read/lexer";
import { PageReader } from "../../../../src/report/pdf/read/page-text";
import { PdfFile } from "../../../../src/report/pdf/read/pdf-file";
import { readToUnicode } from "../../../../src/report/pdf/read/to-unicode";
import { writePdf } from "../../../../src/report/pdf/write-pdf";
import { changedPage } from "../changed-pdf";
import { bare, openPdf, readPages } from "../read-back";
import { sampleReport } from "../sample-report";

function bytesOf(text: string): Uint8Array {
  return new Uint8Array(Buffer.from(text, "latin1"));
}

describe("the text of a PDF", () => {
  let pdf: Uint8Array;
  beforeAll(async () => {
    pdf = await writePdf(sampleReport({ watermark: "草稿" }), { fonts: await loadFonts() });
  });

  function textsOf(bytes: Uint8Array): string[] {
    const file = new PdfFile(bytes);
    const reader = new PageReader(file);
    return file.pages().map((page) =>
      reader
        .read(page)
        .map(({ text }) => text)
        .join(""),
    );
  }

  it("is the one that pdf.js reads, on every page and in the same order", async () => {
    const pages = await readPages(await openPdf(pdf));
    const expected = pages.map(({ texts }) => texts.map(({ text }) => text).join(""));
    expect(textsOf(pdf)).toHaveLength(expected.length);
    textsOf(pdf).forEach((text, at) => {
      // pdf.js adds blanks where there is room between two pieces.
      expect(text.replace(/\s/gu, "")).toBe(expected[at]?.replace(/\s/gu, ""));
    });
  });

  it("stands where pdf.js finds it", async () => {
    const [, , page] = await readPages(await openPdf(pdf));
    const file = new PdfFile(pdf);
    const runs = new PageReader(file).read(file.pages()[2]!);
    for (const { text, x, y } of runs.filter((run) => !/^\s/u.test(run.text))) {
      // pdf.js makes one of pieces that touch, and two of one with a blank inside.
      const [word = ""] = text.split(/\s/u);
      const around = page!.texts.filter(
        ({ left, right, baseline }) =>
          left < x + 0.1 && right > x - 0.1 && Math.abs(baseline - y) < 0.1,
      );
      expect(
        around.some((one) => bare(one.text).includes(bare(word))),
        text,
      ).toBe(true);
    }
  });

  it("is that of the last saved change, as in pdf.js", async () => {
    const changed = changedPage(pdf, 0, () => "BT ET");
    const [cover] = await readPages(await openPdf(changed));
    expect(cover?.text).toBe("");
    expect(textsOf(changed)[0]).toBe("");
    expect(textsOf(changed).slice(1)).toEqual(textsOf(pdf).slice(1));
  });
});

describe("Lexer", () => {
  function all(text: string, hasRefs = false): unknown[] {
    const lexer = new Lexer(bytesOf(text), { hasRefs });
    const found: unknown[] = [];
    for (let next = lexer.next(); next !== undefined; next = lexer.next()) found.push(next);
    return found;
  }

  it.each<[string, unknown]>([
    ["-12.50", -12.5],
    [".5", 0.5],
    ["true", true],
    ["null", null],
    ["/Type", new Name("Type")],
    ["TJ", new Keyword("TJ")],
    ["<48 65 6C6c6>", bytesOf("Hell`")],
    ["(a(b)\\051\\n\\\\)", bytesOf("a(b))\n\\")],
    ["[1 [2] /A]", [1, [2], new Name("A")]],
    [
      "<</A 1/B<</C[2]>>>>",
      new Map<string, unknown>([
        ["A", 1],
        ["B", new Map([["C", [2]]])],
      ]),
    ],
    ["% a remark\n7", 7],
  ])("reads %s", (text, value) => {
    expect(all(text)).toEqual([value]);
  });

  it("tells references from numbers only where there can be some", () => {
    expect(all("[7 0 R 8]", true)).toEqual([[new Ref(7), 8]]);
    expect(all("1 0 0 RG", true)).toEqual([1, 0, 0, new Keyword("RG")]);
    expect(all("7 0 R")).toEqual([7, 0, new Keyword("R")]);
  });
});

describe("readToUnicode", () => {
  it("reads single codes, lists, and ranges that count on", () => {
    const map = readToUnicode(
      bytesOf(`1 beginbfchar <0005> <4E00> endbfchar
        2 beginbfrange <0000> <0001> [<> <0066 0069>] <0010> <0012> <0041> endbfrange`),
    );
    expect([...map]).toEqual([
      [5, "一"],
      [0, ""],
      [1, "fi"],
      [16, "A"],
      [17, "B"],
      [18, "C"],
    ]);
  });
});
