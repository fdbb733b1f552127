import { describe, expect, test } from "vitest";
import { explanationOf, holdAgainst } from "../../../src/core/finding/explanation";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { filterGroups, groupsOf, type Kind } from "../../../src/ui/check/groups";
import { cellsOfFinding, itemMaker } from "../../../src/ui/check/items";
import { findingOf, NO_EXPLANATIONS, partialState, resultOf, wrongState } from "../support/states";

describe("the items of a check", () => {
  test("are the same objects as before where a finding says the same", async () => {
    const make = itemMaker();
    const result = resultOf(await wrongState());
    const first = make(result, NO_EXPLANATIONS, ZH_CN);
    const findings = structuredClone(result.findings);
    const again = make({ ...result, findings }, NO_EXPLANATIONS, ZH_CN);
    expect(again.every((item, index) => item === first[index])).toBe(true);
  });

  test.each([
    ["a figure", { found: "1.00" }],
    ["a cell", { related: [] }],
    ["a repair", { repairs: [] }],
  ])("are new where %s changed", async (_, change) => {
    const make = itemMaker();
    const result = resultOf(await wrongState());
    const first = make(result, NO_EXPLANATIONS, ZH_CN);
    const findings = result.findings.map((finding, index) =>
      index === 0 ? { ...finding, ...change } : finding,
    );
    const now = make({ ...result, findings }, NO_EXPLANATIONS, ZH_CN);
    expect(now.map((item, index) => item === first[index])).toEqual([false, true, true, true]);
  });

  test("are new where a reason came into force or the language changed", async () => {
    const make = itemMaker();
    const state = await wrongState();
    const result = resultOf(state);
    const [first] = make(result, NO_EXPLANATIONS, ZH_CN);
    const reason = explanationOf(findingOf(state, "T2-01"), "原因");
    const [explained] = make(result, holdAgainst([reason], result.findings), ZH_CN);
    expect(explained).toMatchObject({ key: first?.key, reason: "原因" });
    const [english] = make(result, NO_EXPLANATIONS, EN_US);
    expect(english?.text.table).toBe("Table 2 单位预算收入总表");
  });

  test("have keys of their own where findings share a fingerprint", async () => {
    const state = await wrongState();
    const finding = findingOf(state, "X-15");
    const result = { ...resultOf(state), findings: [finding, finding, finding] };
    const keys = itemMaker()(result, NO_EXPLANATIONS, ZH_CN).map(({ key }) => key);
    expect(new Set(keys).size).toBe(3);
    expect(keys[0]).toBe(finding.fingerprint);
  });

  test("name every cell once", async () => {
    const finding = findingOf(await wrongState(), "T2-01");
    const doubled = { ...finding, related: [...finding.related, ...finding.related] };
    expect(cellsOfFinding(doubled)).toEqual([finding.at, ...finding.related]);
    expect(cellsOfFinding({ ...finding, at: null, related: [] })).toEqual([]);
  });
});

describe("groups", () => {
  test("stand in the order of the tables, the book first, each with its sheet", async () => {
    const state = await partialState();
    const result = resultOf(state);
    const book = { ...findingOf(state, "B-01"), table: null, fingerprint: "book" };
    const findings = [...result.findings, book];
    const items = itemMaker()({ ...result, findings }, NO_EXPLANATIONS, ZH_CN);
    const groups = groupsOf(items, result.disclosure);
    expect(groups.map(({ id, sheet }) => [id, sheet])).toEqual([
      ["book", ""],
      ["T2", "02收入总表"],
      ["T5", ""],
      ["T7", "07政府性基金支出表"],
    ]);
    expect(groups.flatMap((group) => group.items)).toHaveLength(items.length);
  });

  test.each<[string, readonly Kind[], string | null, readonly string[]]>([
    ["nothing hidden", [], null, ["T2-01", "T2-03", "X-15", "B-03"]],
    ["warnings hidden", ["warning"], null, ["T2-01", "T2-03"]],
    ["all but errors hidden", ["warning", "note"], null, ["T2-01"]],
    ["one sheet", [], "06基本支出表", ["X-15"]],
    ["a sheet only related", [], "03支出总表", ["T2-01", "T2-03"]],
    ["a sheet without findings", [], "09三公经费支出表", []],
  ])("%s", async (_, hidden, sheet, rules) => {
    const result = resultOf(await wrongState());
    const items = itemMaker()(result, NO_EXPLANATIONS, ZH_CN);
    const groups = filterGroups(groupsOf(items, result.disclosure), {
      hidden: new Set(hidden),
      sheet,
    });
    expect(groups.flatMap((group) => group.items.map(({ finding }) => finding.rule))).toEqual(
      rules,
    );
  });
});
