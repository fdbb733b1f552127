import { expect, test } from "vitest";
import { errorOf } from "../../src/functions/failure-error";
import type { Failure } from "../../src/locale/functions";

const at = { argument: "codes", row: 1, column: null } as const;
const given = { at, value: "201" };

test.each<[ReturnType<typeof errorOf>, Failure]>([
  ["#N/A", { fails: "code-unknown", ...given }],
  ["#N/A", { fails: "error-cell", ...given }],
  ["#N/A", { fails: "no-items" }],
  ["#VALUE!", { fails: "code-malformed", ...given }],
  ["#VALUE!", { fails: "amount-unreadable", ...given }],
  ["#VALUE!", { fails: "sum-too-large" }],
  ["#VALUE!", { fails: "item-unknown", ...given }],
  ["#VALUE!", { fails: "item-repeated", ...given, first: 1 }],
])("%s stands for %j", (error, failure) => {
  expect(errorOf(failure)).toBe(error);
});
