// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import { userEvent } from "@testing-library/user-event";
import { describe, expect, test, vi } from "vitest";
import type { SessionState } from "../../../src/ui/session/state";
import { fakeSession, type FakeSession } from "../support/fake-session";
import { manyFindings } from "../support/many";
import { renderApp, useDom } from "../support/render";
import { resultOf, withFindings, wrongState } from "../support/states";

useDom();

async function open(state = wrongState()): Promise<FakeSession> {
  const session = fakeSession(await state);
  renderApp(session);
  return session;
}

function row(rule: string): HTMLElement {
  return screen.getByRole("button", {
    name: new RegExp(`(错误|待核实|提示|已说明) ${rule} `, "u"),
  });
}

function focus(element: HTMLElement): void {
  act(() => element.focus());
}

function focusedRule(): string | undefined {
  return document.activeElement?.getAttribute("data-row")?.split("|")[0];
}

/** The state after an edit that mends these rules. */
function without(state: SessionState, ...rules: readonly string[]): SessionState {
  const left = resultOf(state).findings.filter(({ rule }) => !rules.includes(rule));
  return withFindings(state, left);
}

/** The same findings as another check makes them: equal and not the same. */
function again(state: SessionState): SessionState {
  return withFindings(state, structuredClone(resultOf(state).findings));
}

describe("a check after an edit", () => {
  test("leaves the focus, what is open and what is collapsed as they are", async () => {
    const session = await open();
    const user = userEvent.setup();
    await user.click(screen.getByRole("button", { name: /^表7/u }));
    await user.click(row("X-15"));
    const button = within(screen.getByRole("group", { name: "X-15" })).getByRole("button", {
      name: "填写说明",
    });
    focus(button);
    session.set(again(session.getState()));
    session.set(without(session.getState(), "T2-01"));
    expect(document.activeElement).toBe(button);
    expect(row("X-15").getAttribute("aria-expanded")).toBe("true");
    expect(screen.getByRole("button", { name: /^表7/u }).getAttribute("aria-expanded")).toBe(
      "false",
    );
  });

  test("takes no focus from elsewhere", async () => {
    const session = await open();
    const tab = screen.getByRole("tab", { name: "核对" });
    focus(row("T2-01"));
    focus(tab);
    session.set(without(session.getState(), "T2-01"));
    expect(document.activeElement).toBe(tab);
  });
});

describe("when the focused finding is gone", () => {
  test.each([
    { gone: ["T2-01"], from: "T2-01", to: "T2-03", what: "the next one of its table" },
    { gone: ["T2-03"], from: "T2-03", to: "X-15", what: "the first of the next table" },
    { gone: ["X-15", "B-03"], from: "X-15", to: "T2-03", what: "the one before, at the end" },
    { gone: ["T2-03", "X-15"], from: "T2-03", to: "B-03", what: "the next that is left" },
  ])("the focus goes to $what", async ({ gone, from, to }) => {
    const session = await open();
    focus(row(from));
    session.set(without(session.getState(), ...gone));
    expect(focusedRule()).toBe(to);
  });

  test("the focus leaves its details with it", async () => {
    const session = await open();
    const user = userEvent.setup();
    await user.click(row("T2-01"));
    focus(screen.getByRole("button", { name: "应用更正" }));
    session.set(without(session.getState(), "T2-01"));
    expect(focusedRule()).toBe("T2-03");
  });

  test("the focus stays with the finding when only a button in it is gone", async () => {
    const session = await open();
    const user = userEvent.setup();
    await user.click(row("T2-01"));
    focus(screen.getByRole("button", { name: "应用更正" }));
    const unrepaired = resultOf(session.getState()).findings.map((finding) => ({
      ...finding,
      repairs: [],
    }));
    session.set(withFindings(session.getState(), unrepaired));
    expect(focusedRule()).toBe("T2-01");
  });

  test("and none is left, the focus goes to the heading", async () => {
    const session = await open();
    focus(row("T2-01"));
    session.set(withFindings(session.getState(), []));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "问题" }));
  });

  test("and its table with it, the focus of the table goes to the heading", async () => {
    const session = await open();
    focus(screen.getByRole("button", { name: /^表7/u }));
    session.set(without(session.getState(), "B-03"));
    expect(document.activeElement).toBe(screen.getByRole("heading", { name: "问题" }));
  });

  test("while the user types in the sheet, the focus waits for the return", async () => {
    const session = await open();
    focus(row("T2-01"));
    const hasFocus = vi.spyOn(document, "hasFocus").mockReturnValue(false);
    session.set(without(session.getState(), "T2-01"));
    session.set(without(session.getState(), "T2-03"));
    expect(document.activeElement).toBe(document.body);
    hasFocus.mockReturnValue(true);
    act(() => void window.dispatchEvent(new Event("focus")));
    expect(focusedRule()).toBe("X-15");
  });
});

describe("a long list", () => {
  test("shows fifty of a table, and the rest on request", async () => {
    await open(wrongState().then((state) => manyFindings(state, "X-15", 120)));
    const rows = () => document.querySelectorAll("[data-row]").length;
    expect(rows()).toBe(50);
    await userEvent.click(screen.getByRole("button", { name: "显示其余 70 项" }));
    expect(rows()).toBe(120);
    expect(screen.queryByRole("button", { name: /显示其余/u })).toBeNull();
  });
});

describe("filters", () => {
  test("show and hide a kind of finding, and say when nothing is left", async () => {
    await open();
    const rules = () =>
      [...document.querySelectorAll("[data-row]")].map(
        (it) => it.getAttribute("data-row")?.split("|")[0],
      );
    await userEvent.click(screen.getByRole("button", { name: "待核实 2", pressed: true }));
    expect(rules()).toEqual(["T2-01", "T2-03"]);
    await userEvent.click(screen.getByRole("button", { name: "错误 1", pressed: true }));
    await userEvent.click(screen.getByRole("button", { name: "提示 1", pressed: true }));
    expect(rules()).toEqual([]);
    await userEvent.click(screen.getByRole("button", { name: "显示全部" }));
    expect(rules()).toHaveLength(4);
  });

  test("keep to the sheet in front, and follow it", async () => {
    const session = await open();
    expect(screen.queryByRole("button", { name: "仅当前工作表" })).toBeNull();
    const at = { r0: 0, c0: 0, r1: 0, c1: 0 };
    session.set({ selection: { sheet: "06基本支出表", ...at } });
    await userEvent.click(screen.getByRole("button", { name: "仅当前工作表" }));
    expect(document.querySelectorAll("[data-row]")).toHaveLength(1);
    session.set({ selection: { sheet: "03支出总表", ...at } });
    // The other side of what is wrong in table 2 stands in table 3.
    expect(row("T2-01")).toBeTruthy();
  });
});
