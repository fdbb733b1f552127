// @vitest-environment jsdom
import { act, screen, within } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { describe, expect, test } from "vitest";
import { fakeSession, type FakeSession } from "../support/fake-session";
import { manyFindings } from "../support/many";
import { renderApp, useDom } from "../support/render";
import { withReasons, wrongState } from "../support/states";

useDom();

/** Rules of the findings as they are listed. */
const ORDER = ["T2-01", "T2-03", "X-15", "B-03"] as const;

interface Open {
  readonly session: FakeSession;
  readonly user: UserEvent;
}

async function open(state = wrongState()): Promise<Open> {
  const session = fakeSession(await state);
  return { session, user: renderApp(session) };
}

function row(rule: string): HTMLElement {
  return screen.getByRole("button", {
    name: new RegExp(`(错误|待核实|提示|已说明) ${rule} `, "u"),
  });
}

function focus(element: HTMLElement): void {
  act(() => element.focus());
}

/** The rule of the row that has the focus. */
function focused(): string | undefined {
  return document.activeElement?.getAttribute("data-row")?.split("|")[0];
}

function cellsGoneTo({ asked }: FakeSession): string[] {
  return asked.flatMap((command) => (command[0] === "goTo" ? [command[1].cell] : []));
}

describe("arrows in the list", () => {
  test("move from row to row across the tables and stop at the ends", async () => {
    const { session, user } = await open();
    focus(row("T2-01"));
    const way: (string | undefined)[] = [];
    for (const key of ["ArrowUp", ...ORDER.map(() => "ArrowDown"), "Home", "End", "ArrowUp"]) {
      await user.keyboard(`{${key}}`);
      way.push(focused());
    }
    expect(way).toEqual(["T2-01", ...ORDER.slice(1), "B-03", "T2-01", "B-03", "X-15"]);
    expect(session.asked).toEqual([]);
  });

  test("leave out what is collapsed", async () => {
    const { user } = await open();
    await user.click(screen.getByRole("button", { name: /^表6/u }));
    focus(row("T2-03"));
    await user.keyboard("{ArrowDown}");
    expect(focused()).toBe("B-03");
  });

  test("make the row they reach the only one on the way of the Tab key", async () => {
    const { user } = await open();
    focus(row("T2-01"));
    await user.keyboard("{ArrowDown}{ArrowDown}");
    const stops = ORDER.filter((rule) => row(rule).tabIndex === 0);
    expect(stops).toEqual(["X-15"]);
  });
});

describe("next and previous", () => {
  test.each([
    ["n", "p"],
    ["N", "P"],
    ["{F8}", "{Shift>}{F8}{/Shift}"],
  ])(
    "%s and %s walk through the findings, around the ends, cell by cell",
    async (next, previous) => {
      const { session, user } = await open();
      focus(screen.getByRole("heading", { name: "问题" }));
      const way: (string | undefined)[] = [];
      for (const key of [next, next, next, next, next, previous, previous]) {
        await user.keyboard(key);
        way.push(focused());
      }
      expect(way).toEqual([...ORDER, "T2-01", "B-03", "X-15"]);
      expect(cellsGoneTo(session)).toEqual(["D11", "E11", "D13", "A1", "D11", "A1", "D13"]);
      expect(row("X-15").getAttribute("aria-expanded")).toBe("true");
    },
  );

  test("have buttons that keep the focus and tell the position", async () => {
    const { session, user } = await open();
    const next = screen.getByRole("button", { name: "下一个问题" });
    await user.click(next);
    await user.click(next);
    expect(document.activeElement).toBe(next);
    expect(screen.getByText("2/4")).toBeTruthy();
    await user.click(screen.getByRole("button", { name: "上一个问题" }));
    expect(screen.getByText("1/4")).toBeTruthy();
    expect(cellsGoneTo(session)).toEqual(["D11", "E11", "D11"]);
  });

  test("expand the table of the finding and reveal it far down", async () => {
    const { user } = await open(wrongState().then((state) => manyFindings(state, "T2-03", 60)));
    const rows = () => screen.queryAllByRole("button", { name: /提示 T2-03/u }).length;
    expect(rows()).toBe(50);
    await user.click(screen.getByRole("button", { name: /^表2/u }));
    expect(rows()).toBe(0);
    await user.click(screen.getByRole("button", { name: "上一个问题" }));
    expect(rows()).toBe(60);
    expect(screen.getByText("60/60")).toBeTruthy();
  });

  test("pass over what is explained", async () => {
    const { user } = await open(wrongState().then((state) => withReasons(state, "与台账一致")));
    focus(screen.getByRole("heading", { name: "问题" }));
    await user.keyboard("nnn");
    expect(focused()).toBe("T2-01");
    expect(screen.getByText("1/2")).toBeTruthy();
  });
});

describe("on a row", () => {
  test("Enter goes to the cell, the space bar opens and closes", async () => {
    const { session, user } = await open();
    focus(row("X-15"));
    await user.keyboard("{Enter}");
    await user.keyboard("{Enter}");
    expect(cellsGoneTo(session)).toEqual(["D13", "D13"]);
    expect(row("X-15").getAttribute("aria-expanded")).toBe("true");
    await user.keyboard(" ");
    expect(row("X-15").getAttribute("aria-expanded")).toBe("false");
    expect(focused()).toBe("X-15");
  });

  test("E explains where the rule may be explained", async () => {
    const { user } = await open();
    focus(row("T2-01"));
    await user.keyboard("e");
    expect(screen.queryByRole("dialog")).toBeNull();
    focus(row("X-15"));
    await user.keyboard("e");
    expect(await screen.findByRole("dialog", { name: "说明 X-15" })).toBeTruthy();
  });

  test("Escape comes back from the details, then closes them", async () => {
    const { user } = await open();
    await user.click(row("X-15"));
    const x15 = within(screen.getByRole("group", { name: "X-15" }));
    focus(x15.getByRole("button", { name: "填写说明" }));
    await user.keyboard("{Escape}");
    expect(focused()).toBe("X-15");
    expect(row("X-15").getAttribute("aria-expanded")).toBe("true");
    await user.keyboard("{Escape}");
    expect(focused()).toBe("X-15");
    expect(row("X-15").getAttribute("aria-expanded")).toBe("false");
  });
});

describe("keys that belong to others", () => {
  test("are typed into the reason and do nothing to the list", async () => {
    const { session, user } = await open();
    await user.click(row("X-15"));
    await user.keyboard("e");
    session.asked.length = 0;
    await user.type(await screen.findByRole("textbox"), "npe");
    expect(screen.getByDisplayValue("npe")).toBeTruthy();
    focus(screen.getByRole("button", { name: "取消" }));
    await user.keyboard("n");
    expect(session.asked).toEqual([]);
  });

  test.each(["{Control>}n{/Control}", "{Alt>}p{/Alt}", "{Meta>}e{/Meta}"])(
    "%s stays with the browser",
    async (keys) => {
      const { session, user } = await open();
      focus(row("X-15"));
      await user.keyboard(keys);
      expect(session.asked).toEqual([]);
      expect(screen.queryByRole("dialog")).toBeNull();
    },
  );
});

test("the Tab key passes from region to region", async () => {
  await open();
  const panel = screen.getByRole("tabpanel", { name: "核对" });
  const stops = [...panel.querySelectorAll<HTMLElement>("button, input, summary, [tabindex]")]
    .filter(({ tabIndex }) => tabIndex === 0)
    .map((stop) => stop.getAttribute("aria-label") ?? stop.textContent);
  expect(stops.map((stop) => stop.trim().slice(0, 5))).toEqual([
    "重新核对",
    "上一个问题",
    "下一个问题",
    "解释此单元",
    "错误 1",
    "待核实 2",
    "提示 1",
    "表2 单位",
    "错误 T2",
    "表6 单位",
    "表7 单位",
    "未核对的规",
    "复制清单",
    "导出清单",
    "",
  ]);
});
