import { describe, expect, it } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { check } from "../../../src/core/check/check";
import { compareFindings } from "../../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../support/books";
import { withoutAddresses } from "../../support/changes";
import { HEADING_DISTURBANCES } from "./heading-disturbances";
import { HEAD_DISTURBANCES } from "./head-disturbances";
import { PLACE_DISTURBANCES } from "./place-disturbances";
import { ROW_DISTURBANCES } from "./row-disturbances";

const groups = {
  places: PLACE_DISTURBANCES,
  headings: HEADING_DISTURBANCES,
  heads: HEAD_DISTURBANCES,
  rows: ROW_DISTURBANCES,
};

/** What must be the same however the tables stand in the book. */
function findingsOf(book: Book): object[] {
  return [...check(book, LAYOUT).findings].sort(compareFindings).map(withoutAddresses);
}

describe.each(Object.entries(groups))("disturbed %s", (_, disturbances) => {
  it.each(disturbances)("%s", async (_name, change) => {
    const sample = await sampleBook();
    expect(findingsOf(change(sample))).toEqual(findingsOf(sample));
  });
});

describe("the sample", () => {
  it("is changed by every disturbance", async () => {
    const sample = await sampleBook();
    const unchanged = Object.values(groups)
      .flat()
      .filter(([, change]) => JSON.stringify(change(sample)) === JSON.stringify(sample));
    expect(unchanged.map(([name]) => name)).toEqual([]);
  });
});
