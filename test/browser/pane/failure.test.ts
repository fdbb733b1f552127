import { expect, test } from "vitest";
import { sampleBook } from "../../support/books";
import { usePanes } from "./use-panes";

const open = usePanes();

test("a view that cannot be fetched says so, and is there at the next attempt", async () => {
  const { page, takeComplaints } = await open({ book: await sampleBook() });
  await page.locator("[data-row]").first().waitFor();
  await page.route("**/*.js", (route) => route.abort());
  await page.getByRole("tab", { name: "生成报告" }).click();
  const card = page.getByRole("alert").filter({ hasText: "这个页面出错了" });
  await card.waitFor();
  expect(takeComplaints().join("\n")).toContain("ERR_FAILED");

  await card.getByRole("button", { name: "重试" }).click();
  await card.waitFor();
  expect(takeComplaints().join("\n")).toContain("ERR_FAILED");

  await page.unroute("**/*.js");
  await card.getByRole("button", { name: "重试" }).click();
  await page.getByRole("heading", { name: "生成前检查" }).waitFor();
});

test("a pane that cannot start says so in both languages and offers to load anew", async () => {
  const pane = await open({ book: await sampleBook(), language: "en-US" }, { breaksOff: true });
  const { page, takeComplaints } = pane;
  await page.getByRole("alert").getByText("预算公开没有启动起来").waitFor();
  await page.getByText("Budget Disclosure did not start").waitFor();
  expect(takeComplaints().join("\n")).toContain("ChunkLoadError");

  await page.unrouteAll();
  const reloaded = page.waitForEvent("load");
  await page.getByRole("button", { name: "Reload" }).click();
  await reloaded;
  takeComplaints();
});
