// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import { holdAgainst } from "../../../src/core/finding/explanation";
import type { Finding } from "../../../src/core/finding/finding";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { axeViolations } from "../support/axe";
import { fakeSession, type FakeSession } from "../support/fake-session";
import { environmentWith, EVERYTHING, renderApp, useDom } from "../support/render";
import {
  findingOf,
  resultOf,
  sampleState,
  withFindings,
  withReasons,
  wrongState,
} from "../support/states";

useDom();

interface Open {
  readonly session: FakeSession;
  readonly user: UserEvent;
  readonly finding: Finding;
}

/** The pane with the details of one finding open. */
async function openFinding(rule: string, state = wrongState()): Promise<Open> {
  const session = fakeSession(await state);
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: new RegExp(` ${rule} `, "u") }));
  return { session, user, finding: findingOf(session.getState(), rule) };
}

function details(rule: string) {
  return within(screen.getByRole("group", { name: rule }));
}

describe("the details of a finding", () => {
  test("open on its row, which also goes to its cell", async () => {
    const { session, user } = await openFinding("T2-01");
    expect(session.asked).toEqual([["goTo", { sheet: "02收入总表", cell: "D11" }]]);
    const row = screen.getByRole("button", { expanded: true, name: /T2-01/u });
    await user.click(row);
    expect(row.getAttribute("aria-expanded")).toBe("false");
    expect(screen.queryByRole("group", { name: "T2-01" })).toBeNull();
  });

  test("compare what was found with what was expected", async () => {
    await openFinding("T2-01");
    const row = screen.getByRole("button", { name: / T2-01 /u });
    expect(row.textContent).toContain("填列 137.70 应为 173.70 相差 -36.00 万元");
    const tail = screen.getByRole("button", { name: / T2-03 /u });
    expect(tail.textContent).toContain("填列 173.70 按明细相加 173.69 进位差 0.01 万元");
  });

  test("link to every cell, its own first", async () => {
    const { session, user, finding } = await openFinding("T2-01");
    const places = [finding.at, ...finding.related].map((place) => ({
      sheet: place?.sheet ?? "",
      cell: place?.cell ?? "",
    }));
    session.asked.length = 0;
    for (const { sheet, cell } of places) {
      const [link] = details("T2-01").getAllByRole("button", { name: `转到 ${sheet}!${cell}` });
      await user.click(link!);
    }
    expect(places).toHaveLength(6);
    expect(session.asked).toEqual(places.map((target) => ["goTo", target]));
  });

  test("show further cells on request", async () => {
    const { user, finding } = await openFinding("T2-03");
    const links = () => details("T2-03").getAllByRole("button", { name: /^转到/u }).length;
    expect(finding.related).toHaveLength(17);
    expect(links()).toBe(12);
    await user.click(details("T2-03").getByRole("button", { name: "显示其余 6 个单元格" }));
    expect(links()).toBe(18);
  });

  test("have the rules that are broken in sight and the legal basis folded", async () => {
    const { user } = await openFinding("T2-01");
    const summary = details("T2-01").getByText("依据");
    const fold = summary.closest("details")!;
    expect(fold.open).toBe(false);
    await user.click(summary);
    expect(fold.open).toBe(true);
    expect(fold.textContent).toContain("财预〔2016〕143号");
    const rules = within(details("T2-01").getByRole("list", { name: "规则" }));
    const ids = rules.getAllByRole("listitem").map(({ textContent }) => textContent.split(" ")[0]);
    expect(ids).toEqual(["T2-01", "T2-03", "X-06"]);
  });

  test("have nothing that axe objects to", async () => {
    await openFinding("T2-01");
    expect(await axeViolations()).toEqual([]);
  });

  test("are copied as text for the colleague who owns the figure", async () => {
    const { user, finding, session } = await openFinding("T2-01");
    await user.click(details("T2-01").getByRole("button", { name: "复制这一条" }));
    const copied = await navigator.clipboard.readText();
    const { message, basis } = ZH_CN.finding(finding, resultOf(session.getState()).disclosure);
    for (const words of ["错误 T2-01", message, basis, "02收入总表!D11、"]) {
      expect(copied).toContain(words);
    }
    expect(await details("T2-01").findByText("已复制")).toBeTruthy();
  });

  test("say so where the browser does not let them be copied", async () => {
    const { user } = await openFinding("T2-01");
    vi.spyOn(navigator.clipboard, "writeText").mockRejectedValue(new Error("blocked"));
    await user.click(details("T2-01").getByRole("button", { name: "复制这一条" }));
    expect(await details("T2-01").findByText("没有复制成功")).toBeTruthy();
  });
});

describe("a correction", () => {
  test("shows what it changes and is applied as one step", async () => {
    const { session, user, finding } = await openFinding("T2-01");
    const [repair] = finding.repairs;
    expect(details("T2-01").getByText(ZH_CN.repair(repair!))).toBeTruthy();
    expect(details("T2-01").getByText("137.70 → 173.70")).toBeTruthy();
    session.asked.length = 0;
    await user.click(details("T2-01").getByRole("button", { name: "应用更正" }));
    expect(session.asked).toEqual([["repair", finding, repair]]);
  });

  test("is one of several where the figures do not tell", async () => {
    const state = await wrongState();
    const finding = findingOf(state, "T2-01");
    const [first] = finding.repairs;
    const blank = { sheet: "02收入总表", cell: "E11", from: "", to: "36.00" };
    const second = { rank: 2, method: null, edits: [blank] };
    const changed = { ...finding, repairs: [first!, second] };
    const { session, user } = await openFinding(
      "T2-01",
      Promise.resolve(withFindings(state, [changed])),
    );
    const names = details("T2-01").getAllByRole("heading", { level: 4 });
    expect(names.map(({ textContent }) => textContent)).toEqual(["更正办法 1", "更正办法 2"]);
    expect(details("T2-01").getByText("空白 → 36.00")).toBeTruthy();
    session.asked.length = 0;
    await user.click(details("T2-01").getAllByRole("button", { name: "应用更正" })[1]!);
    expect(session.asked).toEqual([["repair", changed, second]]);
  });

  test("is taken back from the bar that says it was made", async () => {
    const { session, user, finding } = await openFinding("T2-01");
    session.set({ applied: { edits: finding.repairs[0]!.edits } });
    session.asked.length = 0;
    await user.click(screen.getByRole("button", { name: "撤销" }));
    expect(session.asked).toEqual([["undo"]]);
  });

  test("that was refused is dismissed", async () => {
    const { session, user } = await openFinding("T2-01");
    session.set({ problem: { kind: "formula-cells", cells: ["02收入总表!D11"] } });
    session.asked.length = 0;
    await user.click(within(screen.getByRole("alert")).getByRole("button", { name: "关闭" }));
    expect(session.asked).toEqual([["dismissProblem"]]);
  });
});

describe("an explanation", () => {
  test("is offered only where the rule may be explained", async () => {
    const { user } = await openFinding("T2-01");
    expect(details("T2-01").queryByRole("button", { name: "填写说明" })).toBeNull();
    await user.click(screen.getByRole("button", { name: / X-15 /u }));
    expect(details("X-15").getByRole("button", { name: "填写说明" })).toBeTruthy();
  });

  test("is written in a dialog, which asks for a reason", async () => {
    const { session, user, finding } = await openFinding("X-15");
    session.asked.length = 0;
    await user.click(details("X-15").getByRole("button", { name: "填写说明" }));
    const dialog = within(await screen.findByRole("dialog", { name: "说明 X-15" }));
    await user.click(dialog.getByRole("button", { name: "保存" }));
    expect(dialog.getByText(ZH_CN.ui.check.says.reasonMissing)).toBeTruthy();
    expect(session.asked).toEqual([]);
    await user.type(dialog.getByRole("textbox", { name: "原因" }), " 医保基数不含津贴 ");
    expect(await axeViolations()).toEqual([]);
    await user.click(dialog.getByRole("button", { name: "保存" }));
    expect(session.asked).toEqual([["explain", finding, "医保基数不含津贴"]]);
    expect(screen.queryByRole("dialog")).toBeNull();
    expect(document.activeElement?.getAttribute("data-row")).toContain("X-15");
  });

  test("in force is shown, counted apart, edited and withdrawn", async () => {
    const state = withReasons(await sampleState(), "医保基数不含津贴");
    const { session, user, finding } = await openFinding("X-15", Promise.resolve(state));
    expect(screen.getByRole("button", { name: /已说明 X-15/u })).toBeTruthy();
    expect(details("X-15").getByText("说明：医保基数不含津贴")).toBeTruthy();
    expect(within(screen.getByRole("banner")).getByText("已说明 2")).toBeTruthy();
    expect(within(screen.getByRole("banner")).getByText("待核实 0")).toBeTruthy();
    session.asked.length = 0;
    await user.click(details("X-15").getByRole("button", { name: "修改说明" }));
    expect(await screen.findByDisplayValue("医保基数不含津贴")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "收回说明" }));
    expect(session.asked).toEqual([["explain", finding, ""]]);
  });

  test("keeps what was typed while checks go on, and says when the finding is gone", async () => {
    const { session, user } = await openFinding("X-15");
    await user.click(details("X-15").getByRole("button", { name: "填写说明" }));
    await user.type(await screen.findByRole("textbox"), "基数");
    session.set(await wrongState());
    expect(screen.getByDisplayValue("基数")).toBeTruthy();
    session.set(withFindings(session.getState(), []));
    expect(screen.getByDisplayValue("基数")).toBeTruthy();
    expect(screen.getByText(ZH_CN.ui.check.says.findingGone)).toBeTruthy();
    session.asked.length = 0;
    await user.click(screen.getByRole("button", { name: "保存" }));
    expect(session.asked).toEqual([]);
  });

  test("says when it cannot be kept", async () => {
    const state = { ...(await wrongState()), keepsExplanations: false };
    const { user } = await openFinding("X-15", Promise.resolve(state));
    await user.click(details("X-15").getByRole("button", { name: "填写说明" }));
    expect(await screen.findByText(ZH_CN.ui.check.says.notKept)).toBeTruthy();
  });

  test("that explains nothing any more is deleted by the user", async () => {
    const state = await sampleState();
    const { fingerprint, rule } = findingOf(state, "X-15");
    const outdated = { fingerprint, rule, reason: "旧", expected: "1", found: "2" };
    const unused = { ...outdated, fingerprint: "gone", rule: "X-14" };
    const explained = holdAgainst([outdated, unused], resultOf(state).findings);
    const session = fakeSession({ ...state, explained });
    const user = renderApp(session);
    await user.click(screen.getByText("不再适用的说明 2"));
    await user.click(screen.getByRole("button", { name: "删除 X-14 的说明" }));
    await user.click(screen.getByRole("button", { name: "删除 X-15 的说明" }));
    expect(session.asked).toEqual([
      ["forgetExplanation", "gone"],
      ["forgetExplanation", fingerprint],
    ]);
  });
});

describe("the list", () => {
  test("is exported as a file named after unit and year", async () => {
    const exportText = vi.fn(() => Promise.resolve());
    const user = renderApp(fakeSession(await wrongState()), {
      environment: environmentWith({ exportText }),
    });
    await user.click(screen.getByRole("button", { name: "导出清单" }));
    expect(exportText).toHaveBeenCalledExactlyOnceWith(
      "核对清单-151001-2023.csv",
      expect.stringContaining("T2-01"),
    );
  });

  test("says when it could not be exported", async () => {
    const exportText = () => Promise.reject(new Error("blocked"));
    const user = renderApp(fakeSession(await wrongState()), {
      environment: environmentWith({ exportText }),
    });
    await user.click(screen.getByRole("button", { name: "导出清单" }));
    expect(await screen.findByText(ZH_CN.ui.check.says.notExported)).toBeTruthy();
  });

  test("is copied whole", async () => {
    const user = renderApp(fakeSession(await wrongState()));
    await user.click(screen.getByRole("button", { name: "复制清单" }));
    const copied = await navigator.clipboard.readText();
    expect(["T2-01", "T2-03", "X-15", "B-03"].filter((id) => !copied.includes(id))).toEqual([]);
  });

  test("marks cells on request and says that the marks stay in the file", async () => {
    const session = fakeSession(await wrongState());
    const user = renderApp(session);
    const marks = screen.getByRole<HTMLInputElement>("checkbox", { name: "在单元格上标出问题" });
    expect(marks.checked).toBe(false);
    expect(screen.getByText(ZH_CN.ui.check.says.marks)).toBeTruthy();
    await user.click(marks);
    session.set({ hasMarks: true });
    expect(marks.checked).toBe(true);
    await user.click(marks);
    expect(session.asked).toEqual([
      ["showMarks", true],
      ["showMarks", false],
    ]);
  });

  test("offers no marks where the host has none", async () => {
    renderApp(fakeSession(await wrongState()), {
      environment: environmentWith({ can: { ...EVERYTHING, marks: false } }),
    });
    expect(screen.queryByRole("checkbox")).toBeNull();
  });
});
