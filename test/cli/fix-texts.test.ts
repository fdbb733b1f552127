import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { strFromU8, strToU8, unzipSync, zipSync } from "fflate";
import { describe, expect, it } from "vitest";
import { valueAt, type Book } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import type { Finding, RepairEdit } from "../../src/core/finding/finding";
import { fixWorkbook } from "../../src/cli/fix";
import { checkFile, type Checked } from "../../src/cli/load";
import { openWorkbookFile } from "../../src/hosts/file/open";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { run, temporaryFolder } from "./run";

const SHEET = "情况说明";
const STRINGS = "xl/sharedStrings.xml";
const RIGHT = "2023年预算收入2087.56万元，其中：一般公共预算收入2087.56万元";
const WRONG = RIGHT.replaceAll("2087.56", "2087.65");

/** The sample with its paragraph on income put down in other XML. */
function sampleWith(paragraph: (text: string) => string): Uint8Array {
  const parts = unzipSync(readFileSync("samples/guangyang-2023.xlsx"));
  const xml = strFromU8(parts[STRINGS]!);
  const element = /<si><t[^>]*>([^<]*2023年预算收入[^<]*)<\/t><\/si>/u;
  const [, text = ""] = element.exec(xml) ?? [];
  if (!text.includes(RIGHT)) throw new RangeError("the sample says something else");
  const put = xml.replace(element, `<si>${paragraph(text)}</si>`);
  return zipSync({ ...parts, [STRINGS]: strToU8(put) });
}

/** A checked file whose only finding wants these figures of the paragraph corrected. */
async function checkedWith(bytes: Uint8Array, repairs: (text: string) => RepairEdit[][]) {
  const path = join(temporaryFolder(), "说明.xlsx");
  writeFileSync(path, bytes);
  const checked = await checkFile(path, null, ZH_CN);
  const text = paragraphOf(checked.book);
  const [first] = checked.result.findings;
  const findings = repairs(text).map((edits, at): Finding => ({
    ...first!,
    severity: "error",
    fingerprint: `N-${String(at)}`,
    repairs: [{ rank: 1, method: null, edits }],
  }));
  return { ...checked, result: { ...checked.result, findings } } satisfies Checked;
}

function paragraphOf(book: Book): string {
  const value = valueAt(
    book.sheets.find(({ name }) => name === SHEET)!,
    19,
    0,
  );
  if (typeof value !== "string") throw new RangeError("no paragraph");
  return value;
}

/** The correction of the figure that begins at a place of the paragraph. */
function inText(text: string, at: number): RepairEdit {
  const words = { at, from: "2087.65", to: "2087.56" };
  const whole = text.slice(0, at) + words.to + text.slice(at + words.from.length);
  return { sheet: SHEET, cell: "A20", from: text, to: whole, words };
}

const bothFigures = (text: string): RepairEdit[] => [
  inText(text, text.indexOf("2087.65")),
  inText(text, text.lastIndexOf("2087.65")),
];

describe("two wrong figures of one paragraph", () => {
  const plain = sampleWith((text) => `<t>${text.replace(RIGHT, WRONG)}</t>`);

  it.each([
    ["of one finding", (text: string) => [bothFigures(text)]],
    ["of two findings", (text: string) => bothFigures(text).map((edit) => [edit])],
    [
      "from behind",
      (text: string) =>
        bothFigures(text)
          .reverse()
          .map((edit) => [edit]),
    ],
  ])("are both mended, and nothing else: %s", async (_, repairs) => {
    const checked = await checkedWith(plain, repairs);
    const fixed = (await fixWorkbook(checked))!;
    expect(fixed.edits.map(({ words }) => words)).toEqual(
      bothFigures(paragraphOf(checked.book)).map(({ words }) => words),
    );
    const [book, sample] = await Promise.all(
      [fixed.bytes, new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"))].map(
        async (bytes) => readBook(await openWorkbookFile(bytes)),
      ),
    );
    expect(book).toEqual(sample);
    expect(fixed.errorsLeft).toBe(0);
    expect(unzipSync(fixed.bytes)[STRINGS]).toEqual(unzipSync(plain)[STRINGS]);
  });

  it("keep the look of each run of a rich text", async () => {
    const bold = "<r><rPr><b/></rPr>";
    const runs = (text: string, figures: string): string => {
      const [before = "", after = ""] = text.split(RIGHT);
      const t = (words: string): string => `<t xml:space="preserve">${words}</t></r>`;
      return `${bold}${t(before)}<r>${t(figures)}${bold}${t(after)}`;
    };
    const rich = sampleWith((text) => runs(text, WRONG));
    const fixed = (await fixWorkbook(await checkedWith(rich, (text) => [bothFigures(text)])))!;
    const book = await readBook(await openWorkbookFile(fixed.bytes));
    expect(paragraphOf(book)).toContain(RIGHT);
    const sheet = strFromU8(unzipSync(fixed.bytes)["xl/worksheets/sheet10.xml"]!);
    expect(sheet).toContain(`<is>${runs(paragraphOf(book), RIGHT)}</is>`);
    expect(unzipSync(fixed.bytes)[STRINGS]).toEqual(unzipSync(rich)[STRINGS]);
  });
});

describe("check --fix over wrong figures in the statement", () => {
  it("mends them all, and lists each figure without its paragraph", async () => {
    const folder = temporaryFolder();
    const [file, copy] = [join(folder, "原件.xlsx"), join(folder, "改正.xlsx")];
    const wrong = "2023年预算收入2087.65万元，其中：一般公共预算收入2078.56万元";
    writeFileSync(
      file,
      sampleWith((text) => `<t>${text.replace(RIGHT, wrong)}</t>`),
    );
    const { code, stdout, stderr } = await run("check", file, "--fix", copy);
    expect(code).toBe(1);
    expect(stdout).toContain("将 情况说明!A20 中的 2087.65 改为 2087.56");
    expect(stderr).toContain("  情况说明!A20：2087.65 → 2087.56\n");
    expect(stderr).toContain("  情况说明!A20：2078.56 → 2087.56\n");
    expect(stderr).toContain("改了 2 处，改后没有错误");
    const fixed = await readBook(await openWorkbookFile(readFileSync(copy)));
    expect(paragraphOf(fixed)).toContain(RIGHT);
    expect((await run("check", copy)).code).toBe(0);
  });
});
