// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { createElement } from "react";
import { describe, expect, test } from "vitest";
import type { NewSheet } from "../../../src/core/book/new-sheet";
import { HostError } from "../../../src/core/host";
import { EN_US } from "../../../src/locale/en-US/en-us";
import type { Locale } from "../../../src/locale/locale";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { CreateView } from "../../../src/ui/create/CreateView";
import type { BlankChoices } from "../../../src/report/blank/make-sheets";
import type { Guards } from "../../../src/ui/create/ChoiceFields";
import type { Identity } from "../../../src/ui/create/form";
import { renderInPane } from "../publish/in-pane";
import { axeViolations } from "../support/axe";
import { useDom } from "../support/render";

useDom();

const { labels, says } = ZH_CN.ui.create;
const [OLDER, NEWER] = LAYOUT_SETS;

interface Drawn {
  readonly user: UserEvent;
  readonly created: (readonly NewSheet[])[];
  /** Whose the sheets were, as the last that was asked heard it. */
  readonly identities: Identity[];
  readonly choices: BlankChoices[];
}

interface DrawOptions {
  readonly purpose?: "sheets" | "workbook";
  readonly guards?: Guards;
  readonly existing?: readonly string[];
  readonly create?: () => Promise<void>;
  readonly locale?: Locale;
}

/** Two sheets a set, named after its year, and two more for a 明细. */
function sheetNames(year: number): string[] {
  return [`${String(year)}收入总表`, `${String(year)}情况说明`];
}

const CODES = "科目";

function namesOf(year: number, filling: BlankChoices["filling"]): string[] {
  return filling === "plain" ? sheetNames(year) : ["预算明细", ...sheetNames(year), CODES];
}

function draw({ existing, create, locale, ...given }: DrawOptions = {}): Drawn {
  const created: (readonly NewSheet[])[] = [];
  const identities: Identity[] = [];
  const choices: BlankChoices[] = [];
  const view = createElement(CreateView, {
    purpose: "sheets",
    ...given,
    layouts: LAYOUT_SETS,
    ...(existing === undefined ? {} : { existingSheets: existing }),
    makeSheets: ({ year }, identity, chosen) => {
      identities.push(identity);
      choices.push(chosen);
      return namesOf(year, chosen.filling).map((name) => ({
        name,
        isHidden: name === CODES,
        orientation: "portrait",
        widths: [],
        frozenRows: 0,
        merges: [],
        cells: [],
      }));
    },
    create: (sheets, identity) => {
      created.push(sheets);
      identities.push(identity);
      return create?.() ?? Promise.resolve();
    },
  });
  return { user: renderInPane(view, locale), created, identities, choices };
}

const field = (label: string): HTMLElement =>
  screen.getByRole("textbox", { name: new RegExp(`^${label}`, "u") });
const listed = (): (string | null)[] =>
  screen.getAllByRole("listitem").map((item) => item.textContent);
const listOf = (year: number): string[] => [
  ...namesOf(year, "detail").slice(0, -1),
  labels.hiddenSheet(CODES),
];
const filling = (name: BlankChoices["filling"]): HTMLElement =>
  screen.getByRole("radio", { name: labels.fillings[name] });
const button = (name: string): HTMLElement => screen.getByRole("button", { name });

async function fill(user: UserEvent, year = String(NEWER!.year)): Promise<void> {
  await user.type(field(labels.unitName), "示例市教育局");
  await user.type(field(labels.unitCode), "900001");
  await user.clear(field(labels.year));
  await user.type(field(labels.year), year);
}

describe("a new set of tables", () => {
  test("at first: the newest layouts, their sheets, and no reproach", async () => {
    draw();
    expect(screen.getByRole("combobox")).toHaveProperty("value", NEWER!.id);
    expect(field(labels.year)).toHaveProperty("value", String(NEWER!.year));
    expect(listed()).toEqual(listOf(NEWER!.year));
    expect(filling("detail")).toHaveProperty("checked", true);
    expect(screen.getByText(says.fillings.detail(9))).toBeDefined();
    expect(screen.getByRole("checkbox")).toHaveProperty("checked", false);
    expect(screen.queryByText(says.noUnitName)).toBeNull();
    expect(await axeViolations()).toEqual([]);
  });

  test("is made for the unit and year that were typed", async () => {
    const { user, created, identities } = draw();
    await fill(user);
    await user.click(button(labels.make.sheets));
    expect(created.map((sheets) => sheets.map(({ name }) => name))).toEqual([
      namesOf(NEWER!.year, "detail"),
    ]);
    const entity = { code: "900001", name: "示例市教育局" };
    expect(identities.at(-1)).toEqual({ entity, year: NEWER!.year });
    expect(screen.getByRole("status").textContent).toBe(
      says.made.sheets(4) + says.next.detail("预算明细"),
    );
    expect(await axeViolations()).toEqual([]);
  });

  test("nothing is made while a field is wrong, and each says what is wrong", async () => {
    const { user, created } = draw();
    await user.clear(field(labels.year));
    await user.click(button(labels.make.sheets));
    for (const sentence of [says.noUnitName, says.badUnitCode, says.badYear]) {
      expect(screen.getByText(sentence)).toBeDefined();
    }
    expect(created).toEqual([]);
    expect(await axeViolations()).toEqual([]);
    await fill(user);
    expect(screen.queryByText(says.noUnitName)).toBeNull();
  });

  test("a field is not called wrong before it was left", async () => {
    const { user } = draw();
    await user.type(field(labels.unitCode), "9");
    expect(screen.queryByText(says.badUnitCode)).toBeNull();
    await user.tab();
    expect(screen.getByText(says.badUnitCode)).toBeDefined();
    expect(screen.queryByText(says.noUnitName)).toBeNull();
  });

  test("other layouts have other sheets", async () => {
    const { user } = draw();
    await user.selectOptions(screen.getByRole("combobox"), OLDER!.id);
    expect(listed()).toEqual(listOf(OLDER!.year));
  });

  test("layouts that the check would not use for the year are said", async () => {
    const { user } = draw();
    await fill(user, String(OLDER!.year));
    const sentence = says.otherLayout(OLDER!.year, ZH_CN.pick(OLDER!.name));
    expect(screen.getByText(sentence)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
    await user.selectOptions(screen.getByRole("combobox"), OLDER!.id);
    expect(screen.queryByText(sentence)).toBeNull();
  });

  test("names that are taken are named, and nothing is made", async () => {
    const [name] = sheetNames(NEWER!.year);
    const { user, created } = draw({ existing: ["目录", name!] });
    await fill(user);
    expect(screen.getByText(says.taken([name!]))).toBeDefined();
    await user.click(button(labels.make.sheets));
    await user.type(field(labels.year), "{Enter}");
    expect(created).toEqual([]);
    expect(await axeViolations()).toEqual([]);
  });

  test("the Enter key makes them, too, and once", async () => {
    let finish: (() => void) | undefined;
    const { user, created } = draw({
      create: () =>
        new Promise((resolve) => {
          finish = resolve;
        }),
    });
    await fill(user);
    await user.type(field(labels.unitCode), "{Enter}{Enter}");
    expect(created).toHaveLength(1);
    expect(button(labels.making)).toBeDefined();
    finish?.();
    expect(await screen.findByText(says.made.sheets(4))).toBeDefined();
  });

  test.each<[string, Error, string]>([
    [
      "the host's refusal",
      new HostError("protected-workbook"),
      ZH_CN.hostError("protected-workbook", {}),
    ],
    ["a fault of the program", new TypeError("C5 = 137.70"), says.failed("TypeError")],
  ])("%s is said in one sentence", async (_, error, sentence) => {
    const { user } = draw({ create: () => Promise.reject(error) });
    await fill(user);
    await user.click(button(labels.make.sheets));
    expect(screen.getByRole("alert").textContent).toBe(sentence);
    expect(screen.getByRole("status").textContent).toBe("");
    expect(await axeViolations()).toEqual([]);
  });

  test("blank tables only have no 明细 and no hidden sheet", async () => {
    const { user, created, choices } = draw({ existing: [CODES] });
    expect(screen.getByText(says.taken([CODES]))).toBeDefined();
    await user.click(filling("plain"));
    expect(listed()).toEqual(sheetNames(NEWER!.year));
    expect(screen.queryByText(says.taken([CODES]))).toBeNull();
    expect(screen.getByText(says.fillings.plain(9))).toBeDefined();
    await fill(user);
    await user.click(button(labels.make.sheets));
    expect(created.at(-1)).toHaveLength(2);
    expect(choices.at(-1)).toEqual({ filling: "plain", detailUnit: "yuan", isProtected: false });
    expect(screen.getByText(says.next.plain("预算明细"))).toBeDefined();
    expect(await axeViolations()).toEqual([]);
  });

  test("formulas are protected where that was chosen", async () => {
    const { user, choices } = draw();
    await user.click(screen.getByRole("checkbox", { name: labels.protect }));
    await fill(user);
    await user.click(button(labels.make.sheets));
    expect(choices.at(-1)).toEqual({ filling: "detail", detailUnit: "yuan", isProtected: true });
    expect(screen.getByRole("checkbox", { description: says.protect })).toBeDefined();
  });

  test("the 明细 is in the unit that was chosen, and blank tables have none", async () => {
    const { user, choices } = draw();
    await user.click(screen.getByRole("radio", { name: labels.units.wanYuan }));
    await fill(user);
    await user.click(button(labels.make.sheets));
    expect(choices.at(-1)).toMatchObject({ filling: "detail", detailUnit: "wanYuan" });
    await user.click(filling("plain"));
    expect(screen.queryByRole("radio", { name: labels.units.wanYuan })).toBeNull();
  });

  test("a choice made afterwards takes the last result away", async () => {
    const { user } = draw();
    await fill(user);
    await user.click(button(labels.make.sheets));
    await user.click(filling("plain"));
    expect(screen.getByRole("status").textContent).toBe("");
  });

  test.each<[string, Guards, readonly ("lists" | "protection")[]]>([
    ["nothing", { lists: true, protection: true }, []],
    ["lists", { lists: false, protection: true }, ["lists"]],
    ["both", { lists: false, protection: false }, ["lists", "protection"]],
  ])("what an old host lacks is said: %s", async (_, guards, missing) => {
    const { user } = draw({ guards });
    for (const what of ["lists", "protection"] as const) {
      expect(screen.queryAllByText(says.missing[what])).toHaveLength(
        missing.includes(what) ? 1 : 0,
      );
    }
    expect(screen.queryAllByRole("checkbox")).toHaveLength(guards.protection ? 1 : 0);
    expect(await axeViolations()).toEqual([]);
    // Without a 明细 there are no lists that could be missed.
    await user.click(filling("plain"));
    expect(screen.queryByText(says.missing.lists)).toBeNull();
  });

  test("a workbook of its own is made, whatever the open one holds", async () => {
    const { user, created } = draw({ purpose: "workbook" });
    expect(screen.getByText(says.intro.workbook)).toBeDefined();
    await fill(user);
    await user.click(button(labels.make.workbook));
    expect(created).toHaveLength(1);
    expect(screen.getByText(says.made.workbook(4))).toBeDefined();
    expect(await axeViolations()).toEqual([]);
  });

  test("the view speaks English", async () => {
    const english = EN_US.ui.create;
    const { user } = draw({ locale: EN_US });
    await user.click(button(english.labels.make.sheets));
    expect(screen.getByText(english.says.noUnitName)).toBeDefined();
    expect(await axeViolations()).toEqual([]);
  });
});
