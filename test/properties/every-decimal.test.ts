import { expect, it } from "vitest";
import { toA1 } from "../../src/core/book/address";
import type { Book, Scalar } from "../../src/core/book/book";
import { check } from "../../src/core/check/check";
import type { CheckResult } from "../../src/core/check/result";
import { Decimal } from "../../src/core/money/decimal";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook, setCells } from "../support/books";

/** A decimal of the reference disclosure made greater by 1.00. */
interface Mutation {
  /** `sheet!A1`. */
  readonly cell: string;
  /** The decimal as it is printed. */
  readonly printed: string;
  readonly value: Scalar;
}

/** A decimal in words; PM2.5 is a name. */
const DECIMAL = /(?<![A-Za-z\d.])\d+\.\d+/gu;

it("notices every decimal of the reference disclosure that is wrong by 1.00", async () => {
  const book = await sampleBook();
  const before = check(book, LAYOUT);
  const unguarded = new Set(before.coverage.unguarded);
  const mutations = mutationsOf(book);
  expect(mutations.length).toBeGreaterThanOrEqual(277);
  const unnoticed = mutations.filter(({ cell, value }) => {
    const after = check(setCells(book, { [cell]: value }), LAYOUT);
    return told(after) === told(before);
  });
  // 项目预算资金 of public costs has only an upper bound, 年鉴差错率 stands alone; coverage names both.
  expect(unnoticed.map(({ cell, printed }) => `${cell} ${printed}`)).toEqual([
    "整体绩效!G12 0.5",
    "政府采购!B7 247.25",
  ]);
  expect(unnoticed.filter(({ cell }) => !unguarded.has(cell))).toEqual([]);
});

/** All that a check says, apart from where rounding shows. */
function told({ findings }: CheckResult): string {
  return JSON.stringify(
    findings.map(({ fingerprint, found, expected, severity }) => [
      fingerprint,
      found,
      expected,
      severity,
    ]),
  );
}

function mutationsOf(book: Book): Mutation[] {
  return book.sheets.flatMap((sheet) =>
    sheet.values.flatMap((line, r) =>
      line.flatMap((value, c): Mutation[] => {
        const row = r + (sheet.used?.r0 ?? 0);
        const column = c + (sheet.used?.c0 ?? 0);
        const cell = `${sheet.name}!${toA1(row, column)}`;
        if (typeof value === "number") return numberMutation(cell, value, sheet.formats[r]?.[c]);
        if (typeof value !== "string") return [];
        return [...value.matchAll(DECIMAL)].map(({ index, 0: printed }) => ({
          cell,
          printed,
          value: value.slice(0, index) + raised(printed) + value.slice(index + printed.length),
        }));
      }),
    ),
  );
}

/** A cell that prints a decimal: amounts with two, and whatever has a point. */
function numberMutation(cell: string, value: number, format = ""): Mutation[] {
  const printed = /0\.0/u.test(format) ? value.toFixed(2) : String(value);
  if (!printed.includes(".")) return [];
  return [{ cell, printed, value: new Decimal(value).plus(1).toNumber() }];
}

function raised(printed: string): string {
  return new Decimal(printed).plus(1).toFixed(printed.split(".")[1]?.length ?? 0);
}
