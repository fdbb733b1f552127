// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import type { RepairEdit } from "../../../src/core/finding/finding";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { axeViolations } from "../support/axe";
import { fakeSession } from "../support/fake-session";
import { renderApp, useDom } from "../support/render";
import { findingOf, resultOf, withFindings, wrongState } from "../support/states";

useDom();

const PARAGRAPH = "收入预算2087.65万元，支出预算2087.65万元。";

/** The correction of the figure that begins at a place of the paragraph. */
function inText(at: number, to: string): RepairEdit {
  const words = { at, from: "2087.65", to };
  const whole = PARAGRAPH.slice(0, at) + to + PARAGRAPH.slice(at + words.from.length);
  return { sheet: "情况说明", cell: "A20", from: PARAGRAPH, to: whole, words };
}

test("a correction inside of a text shows its figures, each with the cell, and not the text", async () => {
  const repair = { rank: 1, method: null, edits: [inText(4, "2087.56"), inText(18, "2088.00")] };
  const wrong = await wrongState();
  const finding = { ...findingOf(wrong, "T2-01"), repairs: [repair] };
  const others = resultOf(wrong).findings.filter(({ rule }) => rule !== finding.rule);
  const session = fakeSession(withFindings(wrong, [finding, ...others]));
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: / T2-01 /u }));

  const details = within(screen.getByRole("group", { name: "T2-01" }));
  const shown = details.getAllByText(/ → /u).map(({ textContent }) => textContent);
  expect(shown).toEqual(["2087.65 → 2087.56", "2087.65 → 2088.00"]);
  expect(details.queryByText(/支出预算/u)).toBeNull();
  expect(details.getByText(ZH_CN.repair(repair))).toBeDefined();
  expect(await axeViolations()).toEqual([]);

  session.asked.length = 0;
  await user.click(details.getByRole("button", { name: "应用更正" }));
  expect(session.asked).toEqual([["repair", finding, repair]]);
});

test("two figures corrected in one cell count as one cell", async () => {
  const edits = [inText(4, "2087.56"), inText(18, "2088.00")];
  renderApp(fakeSession({ ...(await wrongState()), applied: { edits } }));
  expect(screen.getByText("已更正 1 个单元格。")).toBeDefined();
});
