import { expect, it } from "vitest";
import { locate } from "../../../src/core/locate/locate";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { compose } from "../../../src/report/compose/compose";
import { HEBEI_UNIT_BUDGET_2023 as SET } from "../../../src/statute/hebei/unit-budget/2023";
import { bookOf } from "../../support/book-of-sheets";
import { evaluated } from "../../support/evaluate";
import { blankOf } from "./blank-book";

it("prints a blank workbook blank, without its free rows, whatever its formulas show", () => {
  const book = evaluated(bookOf(blankOf(SET)));
  const { parts } = compose(book, locate(book, SET), ZH_CN, { draft: false });
  const tables = parts.flatMap(({ sections }) =>
    sections.flatMap(({ blocks }) => blocks.flatMap((one) => (one.kind === "table" ? one : []))),
  );
  expect(tables.map(({ body }) => body.length)).toEqual([34, 1, 1, 37, 1, 1, 1, 1, 6]);
  const amounts = tables.flatMap(({ body }) =>
    body.flatMap((row) => row.filter(({ align }) => align === "right")),
  );
  expect(amounts.filter(({ text }) => text !== "")).toEqual([]);
});
