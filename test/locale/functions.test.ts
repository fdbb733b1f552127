import { describe, expect, it } from "vitest";
import type { Failure } from "../../src/locale/functions";
import { LOCALES } from "./cases";
import { faults } from "./style";

const AT = { argument: "amounts", row: 3, column: 2 } as const;
const ALONE = { argument: "code", row: null, column: null } as const;
const SUM = { at: AT, label: "公务用车费", stated: "12.00", parts: "11.00", difference: "1.00" };

/** Every failure, with what its sentence has to name; a new one does not compile until it is here. */
const CASES: Readonly<
  Record<Failure["fails"], { readonly failure: Failure; readonly words: readonly string[] }>
> = {
  "rows-differ": {
    failure: {
      fails: "rows-differ",
      first: "codes",
      firstRows: 24,
      second: "amounts",
      secondRows: 23,
    },
    words: ["24", "23"],
  },
  "too-many-columns": {
    failure: { fails: "too-many-columns", argument: "codes", columns: 5, most: 3 },
    words: ["5", "3"],
  },
  "code-malformed": {
    failure: { fails: "code-malformed", at: AT, value: "2O8" },
    words: ["2O8", "3", "2"],
  },
  "code-unknown": { failure: { fails: "code-unknown", at: ALONE, value: "299" }, words: ["299"] },
  "year-unreadable": { failure: { fails: "year-unreadable", value: "23" }, words: ["23"] },
  "amount-unreadable": {
    failure: { fails: "amount-unreadable", at: AT, value: "见附件" },
    words: ["见附件", "3", "2"],
  },
  "amount-unit": {
    failure: { fails: "amount-unit", at: AT, value: "5万元" },
    words: ["5万元", "3"],
  },
  "amount-too-large": {
    failure: { fails: "amount-too-large", at: AT, value: "1e+30" },
    words: ["1e+30", "3"],
  },
  "sum-too-large": { failure: { fails: "sum-too-large" }, words: [] },
  "error-cell": { failure: { fails: "error-cell", at: AT, value: "#REF!" }, words: ["#REF!", "3"] },
  "no-items": { failure: { fails: "no-items" }, words: ["公务接待费"] },
  "item-unknown": {
    failure: { fails: "item-unknown", at: AT, value: "会议费" },
    words: ["会议费"],
  },
  "item-repeated": {
    failure: { fails: "item-repeated", at: AT, value: "公务接待费", first: 7 },
    words: ["公务接待费", "3", "7"],
  },
  "detail-alone": {
    failure: { fails: "detail-alone", at: AT, value: "国内接待费" },
    words: ["国内接待费", "3"],
  },
  "sum-differs": {
    failure: { fails: "sum-differs", ...SUM },
    words: ["公务用车费", "12.00", "11.00", "1.00", "3"],
  },
  "parts-exceed": {
    failure: { fails: "parts-exceed", ...SUM },
    words: ["公务用车费", "12.00", "11.00", "1.00", "3"],
  },
};

describe.each(LOCALES)("$tag", ({ tag, functions }) => {
  it.each(Object.values(CASES))("$failure.fails says what and where, and what to do", (one) => {
    const sentence = functions.failure(one.failure);
    expect(faults(sentence, tag)).toEqual([]);
    for (const word of one.words) expect(sentence).toContain(word);
    const sentences = sentence.split(/[。？]|[.?] /u).filter((part) => part !== "");
    expect(sentences.length).toBe(2);
  });

  it("shows no more of a cell than fits, and nothing that steers the screen", () => {
    const value = `\u202e\n${"长".repeat(500)}`;
    const sentence = functions.failure({ fails: "item-unknown", at: AT, value });
    expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
    expect(sentence.length).toBeLessThan(250);
  });
});
