import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import fc from "fast-check";
import { describe, expect, it, test } from "vitest";
import { valueAt, type Scalar } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import type { FigureInText } from "../../../src/core/finding/finding";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { patchWorkbook } from "../../../src/hosts/file/patch";
import { escapeXml, rowsFile } from "./workbook-builder";

const A1 = { sheet: "S", row: 0, column: 0 };
const cellA1 = '<row r="1"><c r="A1" t="s" s="3"><v>0</v></c></row>';

/** A run of a rich text with a look of its own. */
const run = (text: string, look = "<b/>"): string =>
  `<r><rPr>${look}</rPr><t xml:space="preserve">${escapeXml(text)}</t></r>`;

interface Patched {
  readonly values: readonly Scalar[];
  readonly sheet: string;
  readonly strings: string | null;
}

async function patched(
  file: Uint8Array,
  value: string,
  figures?: readonly FigureInText[],
): Promise<Patched> {
  const edit = { ...A1, value, ...(figures === undefined ? {} : { figures }) };
  const bytes = await patchWorkbook(file, [edit]);
  const [sheet] = (await readBook(await openWorkbookFile(bytes))).sheets;
  const parts = unzipSync(bytes);
  const strings = parts["xl/sharedStrings.xml"];
  return {
    values: [0, 1, 2].map((row) => valueAt(sheet!, row, 0)),
    sheet: strFromU8(parts["xl/worksheets/sheet1.xml"]!),
    strings: strings === undefined ? null : strFromU8(strings),
  };
}

describe("a text put in a cell of a file", () => {
  it.each([
    "=A1",
    "+1",
    "-1",
    "@a",
    "'a",
    "2087.56",
    " 前后有空格 ",
    "a<b>&\"c'",
    "第一行\n第二行",
  ])("stays the text it is: %j", async (text) => {
    const { values } = await patched(rowsFile('<row r="1"><c r="A1"><v>5</v></c></row>'), text);
    expect(values[0]).toBe(text);
  });

  it("leaves other cells the text that they shared with it", async () => {
    const rows = `${cellA1}<row r="2"><c r="A2" t="s"><v>0</v></c></row>`;
    const strings = "<si><t>收入2087.65万元。</t></si>";
    const file = rowsFile(rows, { strings });
    const figures = [{ at: 2, from: "2087.65", to: "2087.56" }];
    const after = await patched(file, "收入2087.56万元。", figures);
    expect(after.values.slice(0, 2)).toEqual(["收入2087.56万元。", "收入2087.65万元。"]);
    expect(after.strings).toContain(strings);
    expect(after.sheet).toContain('<c r="A1" t="inlineStr" s="3">');
  });

  it("is not put over a formula", async () => {
    const file = rowsFile(
      '<row r="1"><c r="A1" t="str"><f>"收入"&amp;B1</f><v>收入1</v></c></row>',
    );
    await expect(patched(file, "收入2")).rejects.toThrow("A1 holds a formula");
  });
});

describe("figures corrected in a rich text", () => {
  const whole = run("一、收入。") + run("本年收入2087.65万元，上年") + run("1999.10", "<i/>");
  const figures = [
    { at: 9, from: "2087.65", to: "2087.56" },
    { at: 21, from: "1999.10", to: "19999.01" },
  ];
  const text = "一、收入。本年收入2087.56万元，上年19999.01";
  const runs = run("一、收入。") + run("本年收入2087.56万元，上年") + run("19999.01", "<i/>");

  it.each([
    ["shared", cellA1, `<si>${whole}</si>`],
    ["shared, read aloud", cellA1, `<si>${whole}<rPh sb="0" eb="1"><t>い</t></rPh></si>`],
    ["behind another", cellA1.replace("<v>0", "<v>1"), `<si><t>x</t></si>\n<si>${whole}</si>`],
    ["in the cell", `<row r="1"><c r="A1" t="inlineStr"><is>${whole}</is></c></row>`, undefined],
  ])("leave each run its look: %s", async (_, rows, strings) => {
    const file = rowsFile(rows, strings === undefined ? {} : { strings });
    const after = await patched(file, text, figures);
    expect(after.values[0]).toBe(text);
    expect(after.sheet).toContain(`<is>${runs}</is>`);
    if (strings !== undefined) expect(after.strings).toContain(strings);
  });

  it("take the look of the run they begin in, where they stand in several", async () => {
    const strings = `<si>${run("收入20")}${run("87", "<i/>")}${run(".65万元")}</si>`;
    const split = [{ at: 2, from: "2087.65", to: "2087.56" }];
    const { values, sheet } = await patched(
      rowsFile(cellA1, { strings }),
      "收入2087.56万元",
      split,
    );
    expect(values[0]).toBe("收入2087.56万元");
    expect(sheet).toContain(`<is>${run("收入2087.56")}${run("", "<i/>")}${run("万元")}</is>`);
  });

  it.each([
    ["in another namespace", "<r><rPr><x14:b/></rPr><t>收入2087.65</t></r>"],
    ["with marked text in it", "<r><t><![CDATA[收入2087.65]]></t></r>"],
    ["that says something else", run("收入1.00")],
  ])("give a plain text where the runs are %s", async (_, runsXml) => {
    const file = rowsFile(cellA1, { strings: `<si>${runsXml}</si>` });
    const { values, sheet } = await patched(file, "收入2087.56", [
      { at: 2, from: "2087.65", to: "2087.56" },
    ]);
    expect(values[0]).toBe("收入2087.56");
    expect(sheet).toContain('<is><t xml:space="preserve">收入2087.56</t></is>');
  });

  it("are written in the prefix that the sheet has", async () => {
    const parts = unzipSync(rowsFile(cellA1, { strings: `<si>${run("收入2087.65")}</si>` }));
    const name = "xl/worksheets/sheet1.xml";
    const xml = strFromU8(parts[name]!)
      .replace(/<(\/?)(?=[a-z])/giu, "<$1x:")
      .replace("xmlns=", "xmlns:x=");
    const file = zipSync({ ...parts, [name]: strToU8(xml) });
    const after = await patched(file, "收入2087.56", [{ at: 2, from: "2087.65", to: "2087.56" }]);
    expect(after.values[0]).toBe("收入2087.56");
    expect(after.sheet).toContain("<x:is><x:r><x:rPr><x:b/></x:rPr><x:t");
  });
});

test("however a text is cut into runs, its figures are corrected and it reads as wanted", async () => {
  const digits = fc.stringMatching(/^[0-9]{1,5}\.[0-9]{2}$/u);
  const parts = fc.array(fc.tuple(fc.stringMatching(/^[一-三&<_ x]{0,5}$/u), digits, digits), {
    minLength: 1,
    maxLength: 4,
  });
  const cuts = fc.array(fc.nat(60), { maxLength: 6 });
  await fc.assert(
    fc.asyncProperty(parts, cuts, async (drawn, cutAt) => {
      let text = "";
      const figures = drawn.map(([words, from, to]) => {
        const at = text.length + words.length;
        text += words + from;
        return { at, from, to };
      });
      const wanted = drawn.map(([words, , to]) => words + to).join("");
      const places = [0, ...cutAt.filter((at) => at < text.length), text.length];
      const ordered = [...places].sort((a, b) => a - b);
      const pieces = ordered.slice(1).map((end, index) => text.slice(ordered[index], end));
      const strings = `<si>${pieces.map((piece) => run(piece)).join("")}</si>`;
      const after = await patched(rowsFile(cellA1, { strings }), wanted, figures);
      expect(after.values[0]).toBe(wanted);
      expect(after.sheet.match(/<b\/>/gu)).toHaveLength(pieces.length);
    }),
    { numRuns: 50 },
  );
});
