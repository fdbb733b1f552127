// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { AccountTerm, CellAccount } from "../../../src/core/check/cell-account";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { axeViolations } from "../support/axe";
import { fakeSession } from "../support/fake-session";
import { renderApp, useDom } from "../support/render";
import { requestLine } from "../support/requests";
import { wrongState } from "../support/states";

useDom();

const { labels, says } = ZH_CN.ui.check;

function term(sheet: string, cell: string, value: string | null, sign: 1 | -1): AccountTerm {
  return { place: { sheet, cell, table: "T2", row: "20805", column: "合计" }, sign, value };
}

const TOTAL = term("02收入总表", "D11", "137.70", 1);

/** The wrong total: short of its parts, equal to its copy, no more than the total of all. */
const ACCOUNT: CellAccount = {
  place: TOTAL.place,
  unit: "wanYuan",
  value: "137.70",
  isFormula: true,
  relations: [
    {
      rule: "T2-01",
      verdict: "broken",
      compare: "equal",
      terms: [TOTAL, term("02收入总表", "E11", "173.70", -1), term("02收入总表", "P11", null, -1)],
      difference: "-36.00",
    },
    {
      rule: "X-06",
      verdict: "exact",
      compare: "equal",
      terms: [TOTAL, term("03支出总表", "D11", "137.70", -1)],
      difference: "0.00",
    },
    { rule: "T2-03", verdict: "rounded", compare: "at-most", terms: [TOTAL], difference: "0.01" },
  ],
};

function panel() {
  return within(screen.getByRole("region", { name: new RegExp(labels.account, "u") }));
}

test("a cell is explained by its place, its figure and every relation as an equation", async () => {
  const session = fakeSession(await wrongState());
  session.account = ACCOUNT;
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: labels.account, expanded: false }));
  expect(panel().getByRole("heading").textContent).toBe("解释此单元格 02收入总表!D11");
  for (const line of ["表2 单位预算收入总表", "20805 行政事业单位养老支出 · 合计"]) {
    expect(panel().getByText(line)).toBeTruthy();
  }
  expect(panel().getByText("金额 137.70 万元")).toBeTruthy();
  expect(panel().getByText(labels.byFormula)).toBeTruthy();
  const relations = panel().getAllByRole("listitem");
  expect(relations.map(({ textContent }) => textContent.trim())).toEqual([
    "不符，相差 -36.00。 T2-01 合计等于本年收入小计加上年结转137.70=173.70+空白",
    "相符 X-06 收入总表与支出总表同一科目合计相等137.70=137.70",
    "进位差 T2-03 收入总表各级科目等于下级科目之和137.70≤0",
  ]);
  expect(await axeViolations()).toEqual([]);
});

test("every figure of a relation leads to its cell", async () => {
  const session = fakeSession(await wrongState());
  session.account = ACCOUNT;
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: labels.account }));
  await user.click(panel().getByRole("button", { name: /转到 03支出总表!D11/u }));
  expect(session.asked).toEqual([["goTo", { sheet: "03支出总表", cell: "D11" }]]);
});

test("a long sum is cut short, and whole on request", async () => {
  const parts = Array.from({ length: 30 }, (_, index) =>
    term("02收入总表", `D${String(index + 12)}`, "1.00", -1),
  );
  const session = fakeSession(await wrongState());
  session.account = {
    ...ACCOUNT,
    relations: [{ ...ACCOUNT.relations[0]!, terms: [TOTAL, ...parts] }],
  };
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: labels.account }));
  const links = () => panel().getAllByRole("button", { name: /转到/u }).length;
  expect(links()).toBe(11);
  await user.click(panel().getByRole("button", { name: labels.moreTerms(20) }));
  expect(links()).toBe(31);
});

test("the panel follows the selection", async () => {
  const session = fakeSession(await wrongState());
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: labels.account }));
  expect(panel().getByText(says.noAccount)).toBeTruthy();
  session.account = { ...ACCOUNT, relations: [], value: null };
  session.set({ selection: { sheet: "02收入总表", r0: 10, c0: 3, r1: 10, c1: 3 } });
  expect(panel().getByText("金额 空白")).toBeTruthy();
  expect(panel().getByText(says.noRelations)).toBeTruthy();
});

test("the menu of a cell opens the panel, whichever view was open", async () => {
  const session = fakeSession(await wrongState());
  session.account = ACCOUNT;
  const { listen, ask } = requestLine();
  renderApp(session, { initialView: "help", listen });
  ask("account");
  expect(panel().getByRole("heading").textContent).toContain("02收入总表!D11");
  ask("next");
  expect(session.asked).toEqual([["goTo", { sheet: "02收入总表", cell: "D11" }]]);
});
