import { describe, expect, it } from "vitest";
import {
  EXPLANATIONS_KEY,
  explanationOf,
  holdAgainst,
  kindOf,
  NONE_EXPLAINED,
  readExplanations,
  writeExplanations,
} from "../../../src/core/finding/explanation";
import type { Finding } from "../../../src/core/finding/finding";
import type { Rule } from "../../../src/core/layout/rule";

const FINDING: Finding = {
  rule: "X-15",
  severity: "warning",
  fact: "copy-differs",
  at: null,
  table: null,
  related: [],
  alsoBroken: [],
  expected: "28.64",
  found: "28.28",
  difference: "-0.36",
  unit: "wanYuan",
  params: {},
  repairs: [],
  fingerprint: "X-15|T6/30110/total",
};
const GIVEN = explanationOf(FINDING, "口径不同");

/** The rule of the finding, which may be explained or not. */
function rule(explainable: boolean): Rule {
  const title = { zh: "两表相符", en: "tables agree" };
  const base = { id: FINDING.rule, title, severity: FINDING.severity, explainable, basis: [] };
  return { ...base, kind: "sum-of-children", table: "T6" };
}

describe("an explanation", () => {
  it("is in force while its finding says the same", () => {
    const held = holdAgainst([GIVEN], [FINDING]);
    expect([...held.inForce]).toEqual([[FINDING.fingerprint, GIVEN]]);
    expect([held.outdated, held.unused]).toEqual([[], []]);
  });

  it.each([{ expected: "28.65" }, { found: "28.27" }, { found: null }])(
    "is outdated once the finding says otherwise: %o",
    (change) => {
      const held = holdAgainst([GIVEN], [{ ...FINDING, ...change }]);
      expect(held.outdated).toEqual([GIVEN]);
      expect([held.inForce.size, held.unused.length]).toEqual([0, 0]);
    },
  );

  it("is unused once its finding is gone", () => {
    const held = holdAgainst([GIVEN], [{ ...FINDING, fingerprint: "other" }]);
    expect(held.unused).toEqual([GIVEN]);
    expect([held.inForce.size, held.outdated.length]).toEqual([0, 0]);
  });

  it("lets nothing stand that its rule wants corrected", () => {
    expect(holdAgainst([GIVEN], [FINDING], [rule(true)]).inForce.size).toBe(1);
    for (const rules of [[rule(false)], []]) {
      const held = holdAgainst([GIVEN], [FINDING], rules);
      expect(held.refused).toEqual([GIVEN]);
      expect([held.inForce.size, held.outdated.length, held.unused.length]).toEqual([0, 0, 0]);
    }
  });

  it("makes its finding count as explained, and another count as before", () => {
    const held = holdAgainst([GIVEN], [FINDING]);
    expect(kindOf(FINDING, held)).toBe("explained");
    expect(kindOf(FINDING, NONE_EXPLAINED)).toBe("warning");
    expect(kindOf({ ...FINDING, severity: "error", fingerprint: "other" }, held)).toBe("error");
  });

  it("is kept under the key that workbooks out there have", () => {
    expect(EXPLANATIONS_KEY).toBe("budget-disclosure.explanations");
  });
});

describe("the text kept in a workbook", () => {
  it("gives back what was written", () => {
    expect(readExplanations(writeExplanations([GIVEN]))).toEqual([GIVEN]);
    expect(readExplanations(writeExplanations([]))).toEqual([]);
  });

  it.each([
    "",
    "not json",
    "null",
    "[]",
    '{"version":2,"explanations":[]}',
    '{"version":1}',
    '{"version":1,"explanations":[{"rule":"X-15"}]}',
    '{"version":1,"explanations":[{"fingerprint":"a","rule":"b","reason":"c","expected":1,"found":null}]}',
  ])("is not ours: %s", (text) => {
    expect(readExplanations(text)).toBeNull();
  });
});
