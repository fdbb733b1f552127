import { readFileSync, writeFileSync } from "node:fs";
import { join } from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import type { Book } from "../../src/core/book/book";
import { readBook } from "../../src/core/book/read-book";
import { openWorkbookFile } from "../../src/hosts/file/open";
import { bookFile } from "../hosts/file/book-file";
import { openPdf, readPages } from "../report/pdf/read-back";
import { sampleBook } from "../support/books";
import { run, temporaryFolder } from "./run";

const UNIT = "廊坊市广阳区人民政府办公室本级";
const ATTACK = "<img src=x onerror=alert(1)>";

/** The sample of a unit with a hostile name, and a statement that leads out of the document. */
async function hostile(): Promise<Uint8Array> {
  const { sheets } = await sampleBook();
  const exchange = (text: string): string =>
    text.replaceAll(UNIT, ATTACK).replaceAll("我单位", "javascript:alert(1) https://a.example/");
  return bookFile({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) =>
        row.map((value) => (typeof value === "string" ? exchange(value) : value)),
      ),
    })),
  });
}

describe("outputs of a hostile workbook", () => {
  let folder = "";
  const at = (name: string): string => join(folder, name);
  beforeAll(async () => {
    folder = temporaryFolder();
    writeFileSync(at("hostile.xlsx"), await hostile());
    const copies = ["--html", at("a.html"), "--data", at("a.xlsx"), "--draft"];
    await run("report", at("hostile.xlsx"), "-o", at("a.pdf"), ...copies);
  });

  it("have a PDF that prints the name and can do nothing", async () => {
    const bytes = readFileSync(at("a.pdf"));
    expect(bytes.toString("latin1")).not.toMatch(
      /\/(?:JS|JavaScript|Launch|URI|OpenAction|AA|SubmitForm|ImportData|EmbeddedFile|GoToR)\b/u,
    );
    const document = await openPdf(new Uint8Array(bytes));
    const text = (await readPages(document)).map((page) => page.text).join("");
    expect(text).toContain(ATTACK.replaceAll(" ", ""));
    expect(await document.getJSActions()).toBeNull();
    expect(await document.getOpenAction()).toBeNull();
    expect(await document.getAttachments()).toBeNull();
    for (let number = 1; number <= document.numPages; number += 1) {
      const annotations = await (await document.getPage(number)).getAnnotations();
      for (const one of annotations as Readonly<Record<string, unknown>>[]) {
        expect([one["subtype"], one["url"], one["action"]]).toEqual(["Link", undefined, undefined]);
      }
    }
  });

  it("have a web page that shows the name as text", () => {
    const page = readFileSync(at("a.html"), "utf8");
    expect(page).toContain("&lt;img src=x onerror=alert(1)&gt;");
    expect(page).not.toContain("<img");
    expect(page).not.toMatch(/(?:href|src)="(?!#)/u);
  });

  it("have data without a formula", async () => {
    expect(formulasOf(await bookAt(at("a.xlsx")))).toEqual([]);
  });
});

describe("a new workbook", () => {
  it.each(["=SUM(77)局", "+77局", "@77局", "＝77局"])(
    "of the unit %s has it as text",
    async (name) => {
      const path = join(temporaryFolder(), "new.xlsx");
      const { code } = await run("new", "-o", path, "--unit", name, "--code", "151001", "--plain");
      expect(code).toBe(0);
      const book = await bookAt(path);
      const words = book.sheets.flatMap(({ values }) => values.flat());
      expect(
        words.filter((value) => typeof value === "string" && value.includes(name)).length,
      ).toBe(11);
      expect(formulasOf(book).filter((formula) => formula.includes("77局"))).toEqual([]);
    },
  );

  it.each([ATTACK, "=cmd|' /C calc'!A0"])("is not made of the unit %s", async (name) => {
    const path = join(temporaryFolder(), "new.xlsx");
    const { code, stderr } = await run("new", "-o", path, "--unit", name, "--code", "151001");
    expect([code, stderr.trimEnd().split("\n").length]).toEqual([2, 1]);
  });
});

async function bookAt(path: string): Promise<Book> {
  return readBook(await openWorkbookFile(new Uint8Array(readFileSync(path))));
}

function formulasOf({ sheets }: Book): string[] {
  return sheets.flatMap(({ formulas }) => formulas.flat().filter((one) => one !== null));
}
