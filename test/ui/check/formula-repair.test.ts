// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { expect, test } from "vitest";
import { sampleBook } from "../../support/books";
import { T2 } from "../../support/sample-sheets";
import { withUnbound } from "../../support/unbound";
import { axeViolations } from "../support/axe";
import { fakeSession } from "../support/fake-session";
import { renderApp, useDom } from "../support/render";
import { findingOf, stateOf } from "../support/states";

useDom();

test("a correction that enters formulas anew shows them, a few at first", async () => {
  const formula = (cell: string) => `=BUDGET.ROLLUP(B7:B26,D7:D26,"${cell}")`;
  const cells = Array.from({ length: 8 }, (_, at) => `D${String(at + 6)}`);
  const formulas = Object.fromEntries(cells.map((cell) => [`${T2}!${cell}`, formula(cell)]));
  const session = fakeSession(stateOf(withUnbound(await sampleBook(), formulas)));
  const user = renderApp(session);
  await user.click(screen.getByRole("button", { name: / B-40 /u }));

  const details = within(screen.getByRole("group", { name: "B-40" }));
  const shown = () => details.getAllByText(/^#NAME\? → /u).map(({ textContent }) => textContent);
  expect(shown()).toEqual(cells.slice(0, 6).map((cell) => `#NAME? → ${formula(cell)}`));
  await user.click(details.getByRole("button", { name: "显示其余 2 个单元格" }));
  expect(shown()).toHaveLength(8);
  expect(await axeViolations()).toEqual([]);

  const finding = findingOf(session.getState(), "B-40");
  session.asked.length = 0;
  await user.click(details.getByRole("button", { name: "应用更正" }));
  expect(session.asked).toEqual([["repair", finding, finding.repairs[0]]]);
});
