import { describe, expect, test } from "vitest";
import type { Finding, Repair, RepairMethod } from "../../src/core/finding/finding";
import { LAYOUT_SETS } from "../../src/statute/layout-sets";
import { findings, findingWith, LOCALES, NOTHING_FOUND, repaired } from "./cases";
import { faults } from "./style";

/** Every method with its name in Chinese; a new one does not compile until it is entered here. */
const METHODS: Readonly<Record<RepairMethod, string>> = {
  "divide-by-nine": "除9法",
  "divide-by-two": "除2法",
  "last-digits": "尾数法",
  "digit-lost": "漏位",
  "digit-added": "多位",
  unit: "单位错",
  omitted: "漏填",
  surplus: "多填",
  "wrong-row": "串行",
  "wrong-column": "串列",
  "stale-total": "合计未更新",
  "every-printing": "各处同错",
};

function repairOf(method: RepairMethod | null, from: string, to: string): Repair {
  return { rank: 1, method, edits: [{ sheet: "02", cell: "D11", from, to }] };
}

describe.each(LOCALES)("$tag", (locale) => {
  const { tag } = locale;

  test.each(findings())("$finding.fact is a sentence with all its words", ({ finding, words }) => {
    const { fact, hint, message, basis } = locale.finding(finding, NOTHING_FOUND);
    expect(faults(fact, tag)).toEqual([]);
    expect(words.filter((word) => !fact.includes(word))).toEqual([]);
    expect(hint === null ? [] : faults(hint, tag)).toEqual([]);
    expect(message.endsWith(fact)).toBe(true);
    expect(basis).toContain("财预〔2016〕143号");
  });

  test("a message begins with table, row, column and cell", () => {
    const { message } = locale.finding(findingWith({}), NOTHING_FOUND);
    const order = ["2", "单位预算收入总表", "20805", "合计", "02!D11"];
    const at = order.map((word) => message.indexOf(word));
    expect(at).not.toContain(-1);
    expect(at).toEqual([...at].sort((a, b) => a - b));
  });

  test("a finding about no cell and no table is its fact alone", () => {
    const found = findingWith({ at: null, table: null, fact: "statement-missing" });
    const text = locale.finding(found, NOTHING_FOUND);
    expect(text).toMatchObject({ table: "", place: "", message: text.fact });
  });

  test("what the report writes of its own accord, and what not, is said of a missing section", () => {
    const hintOf = (fact: Finding["fact"], params: Finding["params"]): string | null =>
      locale.finding(findingWith({ fact, params }), NOTHING_FOUND).hint;
    const [yes, no, unknown] = [{ told: "yes" }, { told: "no" }, {}].map((params) =>
      hintOf("section-missing", { expected: "E1", ...params }),
    );
    expect(new Set([yes, no, unknown]).size).toBe(3);
    expect(unknown).toBeNull();
    expect(hintOf("statement-missing", { untold: "职责、绩效" })).toContain("绩效");
    expect(hintOf("statement-missing", {})).toBeNull();
  });

  test("formulas that are entered anew are named by the first cell and their number", () => {
    const edit = { sheet: "02", from: "#NAME?", to: "=BUDGET.LEVEL(A1)", isFormula: true } as const;
    const cells = ["D6", "D7", "D8"].map((cell) => ({ ...edit, cell }));
    for (const edits of [cells, cells.slice(0, 1)]) {
      const repair: Repair = { rank: 1, method: null, edits };
      const text = locale.repair(repair);
      for (const word of ["02!D6", "F2", "Enter"]) expect(text).toContain(word);
      expect(text).not.toContain("D7");
      const finding = findingWith({ fact: "function-unbound", repairs: [repair] });
      const { hint } = locale.finding(finding, NOTHING_FOUND);
      expect(hint).toContain(text);
      expect(faults(hint ?? "", tag)).toEqual([]);
    }
  });

  test("one repair is an instruction, several are numbered", () => {
    const swapped = repairOf("divide-by-nine", "137.70", "173.70");
    const one = locale.finding(repaired(swapped), NOTHING_FOUND).hint ?? "";
    for (const word of ["02!D11", "137.70", "173.70", locale.method("divide-by-nine")]) {
      expect(one).toContain(word);
    }
    const blank = repairOf("omitted", "", "5.00");
    const two = locale.finding(repaired(swapped, blank), NOTHING_FOUND).hint ?? "";
    expect(two).toMatch(/1[）)].+2[）)]/u);
    expect([...faults(one, tag), ...faults(two, tag)]).toEqual([]);
  });

  test.each(Object.keys(METHODS) as RepairMethod[])(
    "method %s is named in its repair",
    (method) => {
      const repair = repairOf(method, "137.70", "173.70");
      const { hint } = locale.finding(repaired(repair), NOTHING_FOUND);
      expect(faults(hint ?? "", tag)).toEqual([]);
      expect(locale.repair(repair)).toContain(locale.method(method));
      if (tag === "zh-CN") expect(locale.method(method)).toBe(METHODS[method]);
    },
  );

  test("a cell is filled, changed or cleared", () => {
    const edits = [
      ["", "5.00"],
      ["3.00", "5.00"],
      ["5.00", ""],
    ] as const;
    const sentences = edits.map(([from, to]) => locale.repair(repairOf(null, from, to)));
    expect(sentences).toEqual(
      tag === "zh-CN"
        ? ["在 02!D11 填 5.00", "将 02!D11 的 3.00 改为 5.00", "清空 02!D11 的 5.00"]
        : ["Enter 5.00 in 02!D11", "Change 02!D11 from 3.00 to 5.00", "Clear 5.00 from 02!D11"],
    );
  });

  test("only a rule that may be explained asks for an explanation", () => {
    const word = tag === "zh-CN" ? "说明" : "explanation";
    const hintOf = (rule: string): string =>
      locale.finding(findingWith({ rule, fact: "copy-differs" }), NOTHING_FOUND).hint ?? "";
    expect(hintOf("X-14")).toContain(word);
    expect(hintOf("X-01")).not.toContain(word);
  });

  test("titles of rules read well", () => {
    const titles = LAYOUT_SETS.flatMap(({ rules }) => rules.map(({ title }) => locale.pick(title)));
    const end = tag === "zh-CN" ? "。" : ".";
    expect(titles.flatMap((title) => faults(`${title}${end}`, tag))).toEqual([]);
  });
});

test("the style rules find what they are for", () => {
  expect(faults("填列错误,应为 1。", "zh-CN")).toEqual(["half-width mark between Han"]);
  expect(faults("数据无效", "zh-CN")).toEqual(["does not end with 。 or ？", "word that blames"]);
  expect(faults("应为“”。", "zh-CN")).toEqual(["has a hole"]);
  expect(faults("Please enter a number", "en-US")).toHaveLength(2);
});
