import { beforeAll, describe, expect, it } from "vitest";
import { loadFonts } from "../../src/cli/fonts";
import { check } from "../../src/core/check/check";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { compose } from "../../src/report/compose/compose";
import { writePdf } from "../../src/report/pdf/write-pdf";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { facts } from "../samples/facts";
import { sampleBook } from "../support/books";
import { bare, openPdf, readPages } from "./pdf/read-back";

let text = "";
/** The pieces of text apart, so that two figures side by side stay two. */
let pieces = "";
let bytes: Uint8Array;

beforeAll(async () => {
  bytes = await publish();
  const pages = await readPages(await openPdf(bytes));
  text = pages.map((page) => page.text).join("");
  pieces = pages.flatMap((page) => page.texts.map((piece) => piece.text)).join("\n");
});

async function publish(): Promise<Uint8Array> {
  const book = await sampleBook();
  const report = compose(book, check(book, LAYOUT).disclosure, ZH_CN, { draft: false });
  return writePdf(report, { fonts: await loadFonts() });
}

/** Entries as an independent reader found them in the published document. */
const entries = Object.entries(facts.tables).flatMap(([table, { title, rows, note }]) =>
  [title, ...rows.flat(), note ?? ""]
    .filter((entry) => entry !== "")
    .map((entry) => [table, entry]),
);

describe("the published PDF of the reference disclosure", () => {
  it("holds every entry of every table", () => {
    const lost = entries.filter(([, entry = ""]) => !text.includes(bare(entry)));
    expect(lost).toEqual([]);
  });

  it("holds every decimal number as often as the document does", () => {
    const found = new Map<string, number>();
    for (const number of pieces.match(/\d+\.\d+/gu) ?? []) {
      found.set(number, (found.get(number) ?? 0) + 1);
    }
    const short = Object.entries(facts.decimals.counts).filter(
      ([number, count]) => (found.get(number) ?? 0) < count,
    );
    expect(short).toEqual([]);
  });

  it("holds the statement with its headings and every paragraph that states figures", () => {
    const lines = facts.statement.flatMap(({ heading, paragraphs }) => [heading, ...paragraphs]);
    // A paragraph over a page break is interrupted by the running head: its halves are looked for.
    const lost = lines.filter((line) => !isThere(bare(line)));
    expect(lost).toEqual([]);
  });

  it("is the same to the byte when it is made again", async () => {
    expect(Buffer.from(await publish()).equals(Buffer.from(bytes))).toBe(true);
  });
});

function isThere(line: string): boolean {
  if (text.includes(line)) return true;
  for (let cut = 1; cut < line.length; cut += 1) {
    if (text.includes(line.slice(0, cut)) && text.includes(line.slice(cut))) return true;
  }
  return false;
}
