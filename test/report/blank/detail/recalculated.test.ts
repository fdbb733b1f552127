import { describe, expect, it } from "vitest";
import type { Book } from "../../../../src/core/book/book";
import { check } from "../../../../src/core/check/check";
import { readBook } from "../../../../src/core/book/read-book";
import { openWorkbookFile } from "../../../../src/hosts/file/open";
import { writeWorkbook } from "../../../../src/hosts/file/write/write-workbook";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../../support/books";
import { hasLibreOffice, ONLY_WITH, throughLibreOffice } from "../../../support/libre-office";
import { figuresOf } from "../figures-of";
import { detailOf, workedOut } from "./detail-book";
import { referenceLines } from "./reference-lines";

/** The workbook as LibreOffice saves it after it has worked out every formula. */
async function recalculated(bytes: Uint8Array): Promise<Book> {
  return readBook(await openWorkbookFile(throughLibreOffice(bytes)));
}

// The 明细 needs no function of ours, so another program has to come to the same figures.
describe.skipIf(!hasLibreOffice)(`LibreOffice${ONLY_WITH}`, () => {
  it("works a filled 明细 out to the published figures and to the same hints", async () => {
    const book = await recalculated(writeWorkbook(detailOf(SET, referenceLines())));
    expect(figuresOf(book, SET)).toEqual(figuresOf(await sampleBook(), SET));
    expect(check(book, SET).findings.filter(({ severity }) => severity === "error")).toEqual([]);
    const words = ({ sheets }: Book): unknown =>
      sheets
        .find(({ name }) => name === SET.detail.sheet)
        ?.values.slice(4)
        .map((row) => [2, 4, 10].map((column) => row[column] ?? ""));
    expect(words(book)).toEqual(words(workedOut(SET, referenceLines())));
  });
});
