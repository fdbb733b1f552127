// @vitest-environment jsdom
import { screen, within } from "@testing-library/react";
import { describe, expect, test } from "vitest";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import type { Headline } from "../../../src/locale/ui/shell";
import type { SessionState } from "../../../src/ui/session/state";
import { axeViolations } from "../support/axe";
import { fakeSession } from "../support/fake-session";
import { renderApp, useDom } from "../support/render";
import {
  findingOf,
  OPENING,
  partialState,
  sampleState,
  withFindings,
  withReasons,
  wrongState,
} from "../support/states";

useDom();

interface StateCase {
  readonly name: string;
  readonly state: () => SessionState | Promise<SessionState>;
  /** What the header says, and what the view says below it. */
  readonly headline: Headline;
  readonly says: readonly (string | RegExp)[];
  readonly buttons: readonly string[];
}

const { check } = ZH_CN.ui;
const BROKEN = { code: "damaged", params: {} } as const;
const EDITS = [{ sheet: "02", cell: "D11", from: "137.70", to: "173.70" }];

const STATES: readonly StateCase[] = [
  {
    name: "opening",
    state: () => OPENING,
    headline: "opening",
    says: [check.says.opening],
    buttons: [],
  },
  {
    name: "opening while a cell is edited",
    state: () => ({ ...OPENING, waiting: "cell-editing" }),
    headline: "opening",
    says: ["单元格正在编辑，按 Enter 结束后继续核对。"],
    buttons: [],
  },
  {
    name: "empty workbook",
    state: () => ({ ...OPENING, stage: "empty" }),
    headline: "empty",
    says: [check.says.emptyCure],
    buttons: ["新建公开表", "重新核对"],
  },
  {
    name: "not recognised",
    state: () => ({ ...OPENING, stage: "unrecognised" }),
    headline: "unrecognised",
    says: [check.says.unrecognised, ...OPENING.layout.tables.map(({ title }) => title)],
    buttons: ["重新核对", "新建公开表"],
  },
  {
    name: "failed",
    state: () => ({ ...OPENING, stage: "failed", failure: BROKEN }),
    headline: "failed",
    says: [check.says.failed, ZH_CN.hostError("damaged", {})],
    buttons: ["重试", "复制详情"],
  },
  {
    name: "findings",
    state: wrongState,
    headline: "blocked",
    says: [check.says.standing.blocked, /规则：通过 \d+，未通过 \d+/u],
    buttons: ["重新核对", "上一个问题", "下一个问题"],
  },
  {
    name: "checking, the list kept",
    state: async () => ({ ...(await wrongState()), isChecking: true }),
    headline: "blocked",
    says: [check.says.standing.blocked],
    buttons: ["下一个问题"],
  },
  {
    name: "warnings only",
    state: sampleState,
    headline: "open",
    says: [check.says.standing.open],
    buttons: ["下一个问题"],
  },
  {
    name: "all passed",
    state: async () => withFindings(await sampleState(), []),
    headline: "clean",
    says: [check.says.standing.clean, check.says.nothingFound],
    buttons: ["重新核对"],
  },
  {
    name: "only explained matters left",
    state: async () => withReasons(await sampleState(), "与业务台账一致"),
    headline: "explained",
    says: [check.says.standing.explained],
    buttons: ["已说明 2"],
  },
  {
    name: "partly skipped",
    state: async () => withFindings(await partialState(), []),
    headline: "partial",
    says: [check.says.standing.partial, /^未核对的规则 \d+$/u, /表5没有找到/u],
    buttons: ["重新核对"],
  },
  {
    name: "a cell is edited",
    state: async () => ({ ...(await wrongState()), waiting: "cell-editing" }),
    headline: "blocked",
    says: ["单元格正在编辑，按 Enter 结束后继续核对。"],
    buttons: ["下一个问题"],
  },
  {
    name: "host busy",
    state: async () => ({ ...(await wrongState()), waiting: "host-busy" }),
    headline: "blocked",
    says: [check.says.waiting["host-busy"]],
    buttons: ["下一个问题"],
  },
  {
    name: "a failure beside an older result",
    state: async () => ({ ...(await wrongState()), failure: BROKEN }),
    headline: "blocked",
    says: [new RegExp(check.says.olderResult, "u")],
    buttons: ["重试", "复制详情", "下一个问题"],
  },
  {
    name: "refused by the host",
    state: async () => ({
      ...(await wrongState()),
      problem: {
        kind: "host",
        refusal: { code: "protected-sheet", params: { sheet: "02" } },
      },
    }),
    headline: "blocked",
    says: [ZH_CN.hostError("protected-sheet", { sheet: "02" })],
    buttons: ["关闭"],
  },
  {
    name: "cells changed meanwhile",
    state: async () => ({
      ...(await wrongState()),
      problem: { kind: "cells-changed", cells: ["02!D11", "02!E11"] },
    }),
    headline: "blocked",
    says: [check.says.cellsChanged("02!D11、02!E11")],
    buttons: ["关闭"],
  },
  {
    name: "cells with formulas",
    state: async () => ({
      ...(await wrongState()),
      problem: { kind: "formula-cells", cells: ["02!D11"] },
    }),
    headline: "blocked",
    says: [check.says.formulaCells("02!D11")],
    buttons: ["关闭"],
  },
  {
    name: "a correction just made",
    state: async () => ({ ...(await sampleState()), applied: { edits: EDITS } }),
    headline: "open",
    says: ["已更正 1 个单元格。"],
    buttons: ["撤销"],
  },
  {
    name: "explanations that explain nothing any more",
    state: async () => {
      const state = await sampleState();
      const { fingerprint, rule } = findingOf(state, "X-15");
      const stale = { fingerprint, rule, reason: "旧的原因", expected: "1", found: "2" };
      const explained = {
        inForce: new Map(),
        outdated: [stale],
        unused: [stale],
        refused: [stale],
      };
      return { ...state, explained };
    },
    headline: "open",
    says: ["不再适用的说明 3", check.says.outdated, check.says.unused, check.says.refused],
    buttons: [],
  },
];

describe.each(STATES)("$name", ({ state, headline, says, buttons }) => {
  test("says what is the matter and offers what can be done", async () => {
    renderApp(fakeSession(await state()));
    expect(headlineShown()).toBe(ZH_CN.ui.shell.labels.headline[headline]);
    const view = within(screen.getByRole("tabpanel", { name: "核对" }));
    for (const text of says) expect(view.getAllByText(text).length).toBeGreaterThan(0);
    for (const name of buttons) expect(view.getAllByRole("button", { name })).toHaveLength(1);
  });

  test("has nothing that axe objects to", async () => {
    renderApp(fakeSession(await state()));
    expect(await axeViolations()).toEqual([]);
  });

  test("speaks English to who reads English", async () => {
    renderApp(fakeSession(await state()), { locale: EN_US, isDark: true });
    expect(headlineShown()).toBe(EN_US.ui.shell.labels.headline[headline]);
  });
});

function headlineShown(): string | null {
  return screen.getByRole("heading", { level: 1 }).textContent;
}

test("while it checks, the list stays and a bar says so", async () => {
  const session = fakeSession(await wrongState());
  renderApp(session);
  const rows = screen.getAllByRole("listitem").length;
  expect(screen.queryByRole("progressbar")).toBeNull();
  session.set({ isChecking: true });
  expect(screen.getByRole("progressbar", { name: check.says.checking })).toBeTruthy();
  expect(screen.getAllByRole("listitem")).toHaveLength(rows);
});
