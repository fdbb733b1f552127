import { describe, expect, test } from "vitest";
import { sampleBook } from "../../support/books";
import type { Scene } from "./fake-office";
import { faultsOf } from "./faults";
import type { PaneOptions } from "./pane";
import { cleanBook, EMPTY_BOOK, OTHER_BOOK, partialBook, wrongBook } from "./scenes";
import { usePanes } from "./use-panes";

const open = usePanes();

interface State {
  readonly name: string;
  readonly scene: () => Promise<Scene>;
  readonly options?: PaneOptions;
  /** The verdict over the list. */
  readonly verdict: string;
}

const STATES: readonly State[] = [
  {
    name: "waiting for a cell that is edited",
    scene: async () => ({ book: await sampleBook(), isEditing: true }),
    verdict: "正在读取",
  },
  {
    name: "that could not read the workbook",
    scene: async () => ({ book: await sampleBook(), fault: "AccessDenied" }),
    verdict: "没有读出来",
  },
  { name: "empty", scene: () => Promise.resolve({ book: EMPTY_BOOK }), verdict: "工作簿是空的" },
  {
    name: "without tables",
    scene: () => Promise.resolve({ book: OTHER_BOOK }),
    verdict: "没有找到公开表",
  },
  { name: "all passed", scene: async () => ({ book: await cleanBook() }), verdict: "可以公开" },
  {
    name: "opened for the first time",
    scene: async () => ({ book: await sampleBook() }),
    options: { isFirstRun: true },
    verdict: "有待核实事项",
  },
  { name: "partly checked", scene: async () => ({ book: await partialBook() }), verdict: "有错误" },
  {
    name: "in the oldest Excel",
    scene: async () => ({ book: await wrongBook(), level: 1 }),
    verdict: "有错误",
  },
  { name: "with errors", scene: async () => ({ book: await wrongBook() }), verdict: "有错误" },
  {
    name: "in English",
    scene: async () => ({ book: await wrongBook(), language: "en-US" }),
    verdict: "There are errors",
  },
  {
    name: "dark",
    scene: async () => ({ book: await wrongBook(), isDark: true }),
    verdict: "有错误",
  },
  {
    name: "in high contrast",
    scene: async () => ({ book: await wrongBook() }),
    options: { forcedColors: "active" },
    verdict: "有错误",
  },
];

test.each(STATES)("a pane $name is accessible and fits", async ({ scene, options, verdict }) => {
  const { page } = await open(await scene(), options);
  await page.locator("h1", { hasText: verdict }).waitFor();
  const finding = page.locator("[data-row]").first();
  if ((await finding.count()) > 0) await finding.click();
  expect(await faultsOf(page)).toEqual([]);
});

test("every view, and the dialog over it, is accessible and fits", async () => {
  const { page } = await open({ book: await sampleBook() });
  await page.locator("[data-row]", { hasText: "X-15" }).click();
  await page.getByRole("button", { name: "填写说明" }).click();
  await page.getByRole("dialog").waitFor();
  expect(await faultsOf(page)).toEqual([]);
  await page.keyboard.press("Escape");
  for (const [name, shows] of [
    ["生成报告", "生成前检查"],
    ["新建", "将新建 13 张工作表"],
    ["帮助", "数据留在本机"],
  ] as const) {
    await page.getByRole("tab", { name }).click();
    await page.getByRole("heading", { name: shows }).waitFor();
    expect([name, await faultsOf(page)]).toEqual([name, []]);
  }
});

test.each([1, 2, 3, 4, 5, 6, 7, 8, 9])("ExcelApi 1.%i: what is missing is said", async (level) => {
  const { page } = await open({ book: await sampleBook(), level });
  await page.locator("[data-row]").first().waitFor();
  await page.getByRole("tab", { name: "帮助" }).click();
  const missing = page.getByRole("heading", { name: "这里的 Excel 做不到的" });
  await missing.waitFor();
  const panel = page.getByRole("tabpanel").filter({ has: missing });
  const said = await panel.getByRole("listitem").allTextContents();
  expect(said.some((words) => words.startsWith("不能随改随核对"))).toBe(level < 7);
  expect(said.some((words) => words.startsWith("说明不能存在"))).toBe(level < 5);
});

describe("by keyboard alone", () => {
  test("a finding is reached, opened, explained and left; focus is always in sight", async () => {
    const { page } = await open({ book: await wrongBook() });
    await page.locator("[data-row]").first().waitFor();
    const focused = () =>
      page.evaluate(() => {
        const element = document.activeElement;
        const { outlineStyle, boxShadow } = element ? getComputedStyle(element) : {};
        const ring = element ? getComputedStyle(element, "::after") : null;
        const isSeen =
          outlineStyle !== "none" ||
          boxShadow !== "none" ||
          (ring !== null && ring.content !== "none") ||
          element?.hasAttribute("data-fui-focus-visible") === true;
        return { name: element?.tagName ?? "", row: element?.getAttribute("data-row"), isSeen };
      });
    let at = await focused();
    for (let stop = 0; stop < 20 && typeof at.row !== "string"; stop += 1) {
      await page.keyboard.press("Tab");
      at = await focused();
      expect(at).toMatchObject({ isSeen: true });
    }
    expect(at.row).toContain("T2-01");
    await page.keyboard.press("Enter");
    await page.getByRole("group", { name: "T2-01" }).waitFor();
    for (const [key, rule] of [
      ["ArrowDown", "T2-03"],
      ["End", "B-03"],
      ["Home", "T2-01"],
      ["n", "T2-03"],
      ["n", "X-15"],
      ["p", "T2-03"],
      ["F8", "X-15"],
    ] as const) {
      await page.keyboard.press(key);
      await expect.poll(async () => (await focused()).row).toContain(rule);
    }
    await page.keyboard.press("e");
    await page.getByRole("dialog").waitFor();
    await page.keyboard.type("医保基数不含津贴");
    await page.keyboard.press("Escape");
    await expect.poll(async () => (await focused()).row).toContain("X-15");
    await page.keyboard.press("Home");
    await page.evaluate(() => window.fake.user.type("02收入总表", "D11", 173.7));
    await page.locator("[data-row]", { hasText: "T2-01" }).waitFor({ state: "detached" });
    await expect.poll(async () => typeof (await focused()).row).toBe("string");
  });

  test("the result of a check is announced", async () => {
    const { page } = await open({ book: await sampleBook() });
    const says = page.getByRole("status").filter({ hasText: "核对完成" });
    await expect.poll(() => says.textContent()).toBe("核对完成：错误 0，待核实 14，未核对 0。");
    await page.evaluate(() => window.fake.user.type("02收入总表", "D11", 137.7));
    await expect.poll(() => says.textContent()).toContain("错误 1，待核实 14");
  });
});
