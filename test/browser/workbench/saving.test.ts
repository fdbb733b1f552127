import { readFileSync } from "node:fs";
import { unzipSync } from "fflate";
import { describe, expect, test } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { formulaAt, valueAt } from "../../../src/core/book/book";
import { readBook } from "../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../src/hosts/file/open";
import { writeWorkbook } from "../../../src/hosts/file/write/write-workbook";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { detailOf, workedOut } from "../../report/blank/detail/detail-book";
import { referenceLines } from "../../report/blank/detail/reference-lines";
import { figuresOf } from "../../report/blank/figures-of";
import { hasLibreOffice, ONLY_WITH, throughLibreOffice } from "../../support/libre-office";
import { setCells, sampleBook } from "../../support/books";
import { plainFile } from "../../support/plain-file";
import { details, finding, findingsOf, skipWelcome } from "./findings";
import { typeInto } from "./grid";
import { dropFile, save, useWorkbench, waitForVerdict } from "./workbench";

const open = useWorkbench();
const SAMPLE = new Uint8Array(readFileSync("samples/guangyang-2023.xlsx"));
const TO_VERIFY = "有待核实事项";

async function openSample() {
  const { page } = await open();
  await waitForVerdict(page, TO_VERIFY);
  await skipWelcome(page);
  return page;
}

async function bookIn(bytes: Uint8Array): Promise<Book> {
  return readBook(await openWorkbookFile(bytes));
}

/** Names of the parts in which two packages differ. */
function differences(one: Uint8Array, other: Uint8Array): string[] {
  const [before, after] = [unzipSync(one), unzipSync(other)];
  const names = new Set([...Object.keys(before), ...Object.keys(after)]);
  const isSame = (name: string) =>
    Buffer.from(before[name] ?? []).equals(Buffer.from(after[name] ?? []));
  return [...names].filter((name) => !(name in before && name in after && isSame(name)));
}

describe("a saved workbook", () => {
  test("is the file that was opened, byte for byte, where nothing was edited", async () => {
    const page = await openSample();
    expect(Buffer.from(await save(page)).equals(SAMPLE)).toBe(true);
  });

  test("differs in the sheet that was edited and in nothing else, and opens as it was left", async () => {
    const page = await openSample();
    await typeInto(page, "02收入总表", "D11", "137.7");
    await waitForVerdict(page, "有错误");
    const found = await findingsOf(page);
    const bar = page.getByRole("toolbar", { name: "文件" });
    await bar.getByText("有未保存的修改").waitFor();
    const saved = await save(page);
    await bar.getByText("有未保存的修改").waitFor({ state: "detached" });
    expect(differences(SAMPLE, saved)).toEqual(["xl/worksheets/sheet2.xml"]);
    const edited = setCells(await sampleBook(), { "02收入总表!D11": 137.7 });
    expect(await bookIn(saved)).toEqual(edited);

    await dropFile(page, "另一份.xlsx", saved);
    await bar.getByText("另一份.xlsx").waitFor();
    await waitForVerdict(page, "有错误");
    await expect.poll(() => findingsOf(page)).toEqual(found);
    expect(Buffer.from(await save(page)).equals(saved)).toBe(true);
  });

  test("keeps an explanation, which is in force when it is opened again", async () => {
    const { page } = await open({ isFirstRun: false });
    await page.getByRole("button", { name: "打开样例" }).waitFor();
    await dropFile(page, "预算.xlsx", await plainFile());
    await waitForVerdict(page, TO_VERIFY);
    await typeInto(page, "07政府性基金支出表", "A1", "单位预算政府性基金预算财政拨款支出表");
    await finding(page, "B-03").waitFor({ state: "detached" });
    await finding(page, "X-15").click();
    await details(page, "X-15").getByRole("button", { name: "填写说明" }).click();
    const dialog = page.getByRole("dialog", { name: "说明 X-15" });
    await dialog.getByRole("textbox", { name: "原因" }).fill("医保基数不含津贴");
    await dialog.getByRole("button", { name: "保存" }).click();
    await finding(page, "已说明 X-15").waitFor();
    await waitForVerdict(page, "仅余已说明事项");

    await dropFile(page, "说明过.xlsx", await save(page));
    await page.getByRole("toolbar", { name: "文件" }).getByText("说明过.xlsx").waitFor();
    await waitForVerdict(page, "仅余已说明事项");
    await finding(page, "已说明 X-15").click();
    await details(page, "X-15").getByText("说明：医保基数不含津贴").waitFor();
  });

  test("has custom functions as Excel stores them, with their results", async () => {
    const page = await openSample();
    await typeInto(page, "05一般公共预算支出表", "F6", "=BUDGET.ROLLUP(B7:B25,F7:F25)");
    await typeInto(page, "09三公经费支出表", "C6", "=SANGONG.TOTAL(B7:B11,C7:C11)");
    await waitForVerdict(page, TO_VERIFY);
    const saved = await save(page);
    const xml = (sheet: number) =>
      new TextDecoder().decode(unzipSync(saved)[`xl/worksheets/sheet${String(sheet)}.xml`]);
    expect(xml(5)).toMatch(
      /<c r="F6"[^>]*><f>_xldudf_BUDGET_ROLLUP\(B7:B25,F7:F25\)<\/f><v>756\.51<\/v>/u,
    );
    expect(xml(9)).toMatch(
      /<c r="C6"[^>]*><f>_xldudf_SANGONG_TOTAL\(B7:B11,C7:C11\)<\/f><v>91\.33<\/v>/u,
    );
    const spending = (await bookIn(saved)).sheets[4]!;
    expect(valueAt(spending, 5, 5)).toBe(756.51);
    expect(formulaAt(spending, 5, 5)).toBe("=BUDGET.ROLLUP(B7:B25,F7:F25)");
  });
});

describe("tables that follow from a 明细", () => {
  const [set] = LAYOUT_SETS;
  const lines = referenceLines();
  const [first, ...others] = lines;
  const changed = [{ ...first!, amount: first!.amount + 1_234_500 }, ...others];

  async function edited(): Promise<Uint8Array> {
    const { page } = await open({ isFirstRun: false });
    await page.getByRole("button", { name: "打开样例" }).waitFor();
    await dropFile(page, "明细.xlsx", writeWorkbook(detailOf(set!, lines)));
    await page.locator("aside h1").waitFor();
    await typeInto(page, "预算明细", "I5", String(changed[0]!.amount));
    return save(page);
  }

  let made: Promise<Uint8Array> | undefined;
  const saved = () => (made ??= edited());
  const expected = figuresOf(workedOut(set!, changed), set!);

  test("are saved with what follows from the edit", async () => {
    expect(figuresOf(await bookIn(await saved()), set!)).toEqual(expected);
    expect(expected).not.toEqual(figuresOf(workedOut(set!, lines), set!));
  });

  test.skipIf(!hasLibreOffice)(`have the same figures in LibreOffice${ONLY_WITH}`, async () => {
    const again = await bookIn(throughLibreOffice(await saved()));
    expect(figuresOf(again, set!)).toEqual(expected);
  });
});
