import fc from "fast-check";
import { describe, expect, it } from "vitest";
import { CUSTOM_FUNCTIONS } from "../../src/functions/custom-functions";
import type { Cell, Range } from "../../src/functions/range";
import type { Argument } from "../../src/locale/functions";

const amount = fc.constantFrom<Cell>(null, null, 1, 2.5, "3.00", "见附件", 0.01);
const CELLS: Readonly<Record<Argument, fc.Arbitrary<Cell>>> = {
  codes: fc.constantFrom<Cell>(null, "201", 20101, "2010101", "2010102", "208", "合计"),
  code: fc.constantFrom<Cell>(null, "201", "20101", "208", "2099999"),
  items: fc.constantFrom<Cell>(
    null,
    "“三公”经费小计",
    "因公出国（境）费",
    "公务用车购置及运行费",
    "其中：公务用车购置费",
    "公务用车运行费",
    "公务接待费",
  ),
  amounts: amount,
  printed: amount,
  parts: amount,
  yuan: amount,
  year: fc.constantFrom<Cell>(null, 2023),
};

function blanksAs(blank: Cell, range: Range): Range {
  return range.map((row) => row.map((cell) => cell ?? blank));
}

// The desktop hands over a blank cell as 0, the web as null, other spreadsheets as an empty text.
describe.each(CUSTOM_FUNCTIONS)("$id", ({ call, parameters }) => {
  it("answers alike whatever a host makes of a blank cell", () => {
    const rows = 5;
    const columns = parameters.map(({ name }) =>
      fc.array(fc.tuple(CELLS[name]), { minLength: rows, maxLength: rows }),
    );
    fc.assert(
      fc.property(fc.tuple(...columns), (given) => {
        const answer = call(given);
        expect(call(given.map((range) => blanksAs(0, range)))).toEqual(answer);
        expect(call(given.map((range) => blanksAs("", range)))).toEqual(answer);
      }),
      { numRuns: 300 },
    );
  });
});
