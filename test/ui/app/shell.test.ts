// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import { describe, expect, test, vi } from "vitest";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import type { PaneRequest } from "../../../src/ui/app/views";
import { axeViolations } from "../support/axe";
import { fakeSession } from "../support/fake-session";
import { environmentWith, EVERYTHING, memoryStorage, renderApp, useDom } from "../support/render";
import { requestLine } from "../support/requests";
import { OPENING, sampleState, withFindings, wrongState } from "../support/states";

useDom();

const { labels, says } = ZH_CN.ui.shell;

function panelShown(): string | null {
  const [panel, ...others] = screen.getAllByRole("tabpanel");
  expect(others).toEqual([]);
  return panel?.getAttribute("aria-labelledby")?.split("-").at(-1) ?? null;
}

describe("the header", () => {
  test("counts on every view and follows each check", async () => {
    const session = fakeSession(await wrongState());
    const user = renderApp(session);
    const counts = () =>
      within(screen.getByRole("banner"))
        .getAllByRole("listitem")
        .map(({ textContent }) => textContent);
    expect(counts()).toEqual(["错误 1", "待核实 2", "提示 1", "未核对 1"]);
    await user.click(screen.getByRole("tab", { name: "帮助" }));
    session.set(withFindings(await sampleState(), []));
    expect(counts()).toEqual(["错误 0", "待核实 0"]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("可以公开");
  });

  test("says in words what no count says yet", () => {
    renderApp(fakeSession(OPENING));
    expect(within(screen.getByRole("banner")).queryAllByRole("listitem")).toEqual([]);
    expect(screen.getByRole("heading", { level: 1 }).textContent).toBe("正在读取");
  });
});

describe("the tabs", () => {
  test("open one view at a time and keep what was opened", async () => {
    const draw = vi.fn(() => "report");
    const user = renderApp(fakeSession(await wrongState()), {
      views: { publish: draw, create: () => "new" },
    });
    expect(panelShown()).toBe("check");
    expect(draw).not.toHaveBeenCalled();
    await user.click(screen.getByRole("tab", { name: "生成报告" }));
    expect(panelShown()).toBe("publish");
    expect(screen.getByText("report")).toBeTruthy();
    await user.click(screen.getByRole("tab", { name: "新建" }));
    expect(panelShown()).toBe("create");
    expect(document.body.textContent).toContain("report");
  });

  test("are reached by one stop of the Tab key and walked with arrows", async () => {
    const user = renderApp(fakeSession(await wrongState()));
    const tabs = screen.getAllByRole("tab");
    expect(tabs.map(({ tabIndex }) => tabIndex)).toEqual([0, -1, -1, -1]);
    act(() => tabs[0]!.focus());
    const way: (string | null | undefined)[] = [];
    for (const key of ["ArrowRight", "ArrowLeft", "ArrowLeft", "ArrowRight", "End", "Home"]) {
      await user.keyboard(`{${key}}`);
      way.push(document.activeElement?.textContent);
    }
    expect(way).toEqual(["生成报告", "核对", "帮助", "核对", "帮助", "核对"]);
    expect(panelShown()).toBe("check");
    await user.keyboard("{End}{Enter}");
    expect(panelShown()).toBe("help");
  });

  test("keep what was opened in the list", async () => {
    const user = renderApp(fakeSession(await wrongState()));
    await user.click(screen.getByRole("button", { name: / X-15 /u }));
    await user.click(screen.getByRole("tab", { name: "帮助" }));
    await user.click(screen.getByRole("tab", { name: "核对" }));
    expect(screen.getByRole("button", { name: / X-15 /u, expanded: true })).toBeTruthy();
  });

  test.each<PaneRequest>(["publish", "create", "help", "check"])(
    "follow the ribbon to %s",
    async (view) => {
      const { listen, ask } = requestLine();
      const initialView = view === "help" ? "check" : "help";
      renderApp(fakeSession(await wrongState()), { initialView, listen });
      ask(view);
      expect(panelShown()).toBe(view);
    },
  );

  test("lead from an empty workbook to new tables", async () => {
    const user = renderApp(fakeSession({ ...OPENING, stage: "empty" }));
    await user.click(screen.getByRole("button", { name: "新建公开表" }));
    expect(panelShown()).toBe("create");
  });
});

describe("what is read out", () => {
  const announced = () => document.querySelector("[aria-live=polite]")?.textContent;

  test("is one sentence after a check", async () => {
    const session = fakeSession(OPENING);
    renderApp(session);
    expect(announced()).toBe("");
    session.set(await wrongState());
    expect(announced()).toBe("核对完成：错误 1，待核实 2，未核对 1。");
  });

  test("is nothing new after an edit that changes no count", async () => {
    const session = fakeSession(await wrongState());
    renderApp(session);
    const before = announced();
    session.set({ isChecking: true });
    expect(announced()).toBe(before);
    session.set({ ...(await wrongState()), isChecking: false });
    expect(announced()).toBe(before);
  });

  test("is an answer also to a check that changes no count", async () => {
    const session = fakeSession(await wrongState());
    let finish: () => void = () => undefined;
    session.checkNow = () => new Promise((done) => (finish = done));
    const user = renderApp(session);
    await user.click(screen.getByRole("button", { name: "重新核对" }));
    expect(announced()).toBe(says.checking);
    await act(async () => {
      finish();
      await Promise.resolve();
    });
    expect(announced()).toBe("核对完成：错误 1，待核实 2，未核对 1。");
  });
});

describe("a view that fails", () => {
  function failing() {
    vi.spyOn(console, "error").mockImplementation(() => undefined);
    const fault = { isThere: true };
    const publish = () => {
      if (fault.isThere) throw new Error("no fonts");
      return "report";
    };
    return { fault, views: { publish, create: () => "new" } };
  }

  test("leaves a card that says so, and the other views", async () => {
    const { views } = failing();
    const user = renderApp(fakeSession(await wrongState()), { views });
    await user.click(screen.getByRole("tab", { name: "生成报告" }));
    const card = within(screen.getByRole("alert"));
    expect(card.getByText(says.viewFailed)).toBeTruthy();
    expect(card.queryByText(/no fonts/u)).toBeNull();
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("tab", { name: "核对" }));
    expect(screen.getByRole("button", { name: / T2-01 /u })).toBeTruthy();
  });

  test("is tried again, reloaded, and reported with its details", async () => {
    const { fault, views } = failing();
    const reload = vi.fn();
    const user = renderApp(fakeSession(await wrongState()), {
      views,
      initialView: "publish",
      environment: environmentWith({ reload }),
    });
    await user.click(screen.getByRole("button", { name: labels.copyDetails }));
    const details = await navigator.clipboard.readText();
    expect(details).toContain("0.1.0 · Excel 16.0");
    expect(details).toContain("no fonts");
    await user.click(screen.getByRole("button", { name: labels.reload }));
    expect(reload).toHaveBeenCalledOnce();
    fault.isThere = false;
    await user.click(screen.getByRole("button", { name: labels.retry }));
    expect(screen.getByText("report")).toBeTruthy();
  });
});

describe("the introduction", () => {
  test("is shown once, with one action", async () => {
    const storage = memoryStorage();
    const environment = environmentWith({ storage: () => storage });
    const session = fakeSession(await wrongState());
    const user = renderApp(session, { environment });
    expect(screen.getByText(says.privacy)).toBeTruthy();
    expect(await axeViolations()).toEqual([]);
    await user.click(screen.getByRole("button", { name: "核对本工作簿" }));
    expect(session.asked).toEqual([["checkNow"]]);
    expect(screen.queryByText(says.privacy)).toBeNull();
    expect(storage.getItem("budget-disclosure.welcomed")).not.toBeNull();
  });

  test("can be skipped, and seen again from the help", async () => {
    const storage = memoryStorage();
    const session = fakeSession(await wrongState());
    const user = renderApp(session, { environment: environmentWith({ storage: () => storage }) });
    await user.click(screen.getByRole("button", { name: "跳过" }));
    expect(session.asked).toEqual([]);
    expect(screen.queryByRole("heading", { name: labels.welcome })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "帮助" }));
    await user.click(screen.getByRole("button", { name: labels.showWelcome }));
    expect(panelShown()).toBe("check");
    expect(screen.getByRole("heading", { name: labels.welcome })).toBeTruthy();
  });

  test("does not stand in the way where storage is blocked", async () => {
    const blocked = () => {
      throw new DOMException("blocked", "SecurityError");
    };
    const user = renderApp(fakeSession(await wrongState()), {
      environment: environmentWith({ storage: blocked }),
    });
    expect(screen.queryByRole("heading", { name: labels.welcome })).toBeNull();
    await user.click(screen.getByRole("tab", { name: "帮助" }));
    await user.click(screen.getByRole("button", { name: labels.showWelcome }));
    await user.click(screen.getByRole("button", { name: "跳过" }));
    expect(screen.queryByRole("heading", { name: labels.welcome })).toBeNull();
  });
});

describe("the help", () => {
  test("says that nothing leaves the computer, the keys and the versions", async () => {
    renderApp(fakeSession(await wrongState()), { initialView: "help" });
    const help = within(screen.getByRole("tabpanel", { name: "帮助" }));
    expect(help.getByText(/草稿不离开本机/u)).toBeTruthy();
    expect(help.getByText("N、F8")).toBeTruthy();
    expect(help.getByText("0.1.0")).toBeTruthy();
    expect(help.getByText(/hebei\/unit-budget\/2023$/u)).toBeTruthy();
    expect(help.queryByRole("heading", { name: labels.missing })).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("says what this Excel cannot do", async () => {
    const can = { ...EVERYTHING, storage: false, live: false };
    renderApp(fakeSession(await wrongState()), {
      initialView: "help",
      environment: environmentWith({ can }),
    });
    expect(screen.getByRole("heading", { name: labels.missing })).toBeTruthy();
    const missing = [says.missing.storage, says.missing.live];
    expect(missing.map((text) => screen.getAllByText(text).length)).toEqual([1, 1]);
    expect(screen.queryByText(says.missing.marks)).toBeNull();
  });
});

describe("the page", () => {
  test.each([
    [ZH_CN, false],
    [EN_US, true],
  ] as const)("is in the language ($tag) and the colours of the host", async (locale, isDark) => {
    renderApp(fakeSession(await wrongState()), { locale, isDark });
    expect(document.documentElement.lang).toBe(locale.tag);
    const provider = document.querySelector<HTMLElement>(".fui-FluentProvider");
    expect(provider?.lang).toBe(locale.tag);
    expect(document.documentElement.style.colorScheme).toBe(isDark ? "dark" : "light");
    expect(await axeViolations()).toEqual([]);
  });
});
