import { expect, test } from "vitest";
import type { RecentFile } from "../../../../src/workbench/files/store/recent-files";
import { DiskFile } from "../fake-file";
import { FakeBrowser, useStorableHandles } from "./fake-browser";

useStorableHandles();

async function noted(browser: FakeBrowser, ...disks: readonly DiskFile[]): Promise<void> {
  const { recent } = browser.page();
  for (const disk of disks) {
    browser.now += 1;
    await recent.note({ name: disk.name, handle: disk.handle() });
  }
}

async function names(browser: FakeBrowser): Promise<readonly string[]> {
  return (await browser.page().recent.list()).map(({ name }) => name);
}

async function first(browser: FakeBrowser): Promise<RecentFile> {
  return (await browser.page().recent.list())[0]!;
}

test("files are listed newest first, each once, by what they are and not by name", async () => {
  const browser = new FakeBrowser();
  const [one, two, namesake] = ["一.xlsx", "二.xlsx", "一.xlsx"].map((n) => new DiskFile(n, []));
  await noted(browser, one!, two!, one!, namesake!, two!);
  expect(await names(browser)).toEqual(["二.xlsx", "一.xlsx", "一.xlsx"]);
  const listed = await browser.page().recent.list();
  expect(listed.map(({ openedAt }) => openedAt - browser.now)).toEqual([0, -1, -2]);
  expect(await listed[1]!.handle.isSameEntry(namesake!.handle())).toBe(true);
});

test("the oldest of more than ten is forgotten", async () => {
  const browser = new FakeBrowser();
  const disks = Array.from({ length: 12 }, (_, n) => new DiskFile(`${n}.xlsx`, []));
  await noted(browser, ...disks);
  const expected = ["11", "10", "9", "8", "7", "6", "5", "4", "3", "2"];
  expect(await names(browser)).toEqual(expected.map((n) => `${n}.xlsx`));
  await noted(browser, disks[2]!);
  expect((await names(browser)).length).toBe(10);
});

test("of files noted in one moment the last comes first", async () => {
  const { recent } = new FakeBrowser().page();
  for (const name of ["一.xlsx", "二.xlsx"]) {
    await recent.note({ name, handle: new DiskFile(name, []).handle() });
  }
  expect((await recent.list()).map(({ name }) => name)).toEqual(["二.xlsx", "一.xlsx"]);
});

test("a file without a handle is not listed", async () => {
  const browser = new FakeBrowser();
  await browser.page().recent.note({ name: "a.xlsx", handle: null });
  expect(await names(browser)).toEqual([]);
});

test("a listed file is opened as it is now", async () => {
  const browser = new FakeBrowser();
  const disk = new DiskFile("预算.xlsx", [1]);
  disk.permission = "prompt";
  await noted(browser, disk);
  disk.rewrite([2, 3]);
  expect(await browser.page().recent.open(await first(browser))).toMatchObject({
    name: "预算.xlsx",
    bytes: Uint8Array.of(2, 3),
    seen: { lastModified: 2_000, size: 2 },
  });
  expect(disk.asked).toEqual(["query read", "request read"]);
});

test("a file the page may not read stays listed", async () => {
  const browser = new FakeBrowser();
  const disk = new DiskFile("预算.xlsx", [1]);
  Object.assign(disk, { permission: "prompt", answer: "denied" });
  await noted(browser, disk);
  expect(await browser.page().recent.open(await first(browser))).toBe("refused");
  expect(await names(browser)).toEqual(["预算.xlsx"]);
});

test.each([
  ["NotFoundError", []],
  ["NotReadableError", ["预算.xlsx"]],
] as const)("a file that fails with %s", async (detail, left) => {
  const browser = new FakeBrowser();
  const disk = new DiskFile("预算.xlsx", [1]);
  disk.failures.set("getFile", detail);
  await noted(browser, disk);
  await expect(browser.page().recent.open(await first(browser))).rejects.toMatchObject({
    code: "unreadable-file",
    params: { name: "预算.xlsx", detail },
  });
  expect(await names(browser)).toEqual(left);
});

test("a file is forgotten when the user says so", async () => {
  const browser = new FakeBrowser();
  await noted(browser, new DiskFile("一.xlsx", []), new DiskFile("二.xlsx", []));
  await browser.page().recent.forget((await first(browser)).id);
  expect(await names(browser)).toEqual(["一.xlsx"]);
});

test("a handle that cannot be compared is another file's", async () => {
  const browser = new FakeBrowser();
  const disk = new DiskFile("预算.xlsx", []);
  disk.failures.set("isSameEntry", "InvalidStateError");
  await noted(browser, disk, disk);
  expect(await names(browser)).toEqual(["预算.xlsx", "预算.xlsx"]);
});
