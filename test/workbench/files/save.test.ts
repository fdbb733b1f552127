import { describe, expect, test } from "vitest";
import { HostError } from "../../../src/core/host";
import { saveAs, saveTo, type SaveWays } from "../../../src/workbench/files/save";
import { savedAs } from "../../../src/workbench/files/workbook-types";
import { DiskFile, type Step } from "./fake-file";

const OLD = [1, 2, 3, 4];
const NEW = Uint8Array.from([5, 6, 7, 8, 9, 10]);
const OPENED = { lastModified: 1_000, size: 4 };

function onDisk(): DiskFile {
  return new DiskFile("预算.xlsx", OLD);
}

describe("saving to the file that was opened", () => {
  test("writes it whole and says what it is now", async () => {
    const disk = onDisk();
    const result = await saveTo(disk.handle(), NEW, OPENED);
    expect(result).toMatchObject({
      kind: "saved",
      name: "预算.xlsx",
      seen: { lastModified: 2_000, size: 6 },
    });
    expect(disk.content).toEqual(NEW);
    expect(disk.aborted).toBe(0);
  });

  test("can be done again with what the first saving said", async () => {
    const disk = onDisk();
    const first = await saveTo(disk.handle(), NEW, OPENED);
    if (first.kind !== "saved") throw new Error(first.kind);
    const second = await saveTo(first.handle, Uint8Array.from([9]), first.seen);
    expect(second.kind).toBe("saved");
    expect([...disk.content]).toEqual([9]);
  });

  test.each([
    ["at another time", OLD],
    ["in the same moment to another size", [1]],
  ])("a file somebody else wrote %s is left alone until told", async (_, content) => {
    const disk = onDisk();
    disk.rewrite(content);
    if (content !== OLD) disk.lastModified = OPENED.lastModified;
    expect(await saveTo(disk.handle(), NEW, OPENED)).toEqual({ kind: "changed-outside" });
    expect([...disk.content]).toEqual(content);
    expect((await saveTo(disk.handle(), NEW, null)).kind).toBe("saved");
    expect(disk.content).toEqual(NEW);
  });

  const faults: readonly (readonly [Step, string, number])[] = [
    ["getFile", "NotFoundError", 0],
    ["createWritable", "NoModificationAllowedError", 0],
    ["createWritable", "NotFoundError", 0],
    ["write", "QuotaExceededError", 1],
    ["close", "InvalidStateError", 1],
    ["close", "AbortError", 1],
  ];
  test.each(faults)("%s fails with %s: the old content stays", async (step, detail, aborted) => {
    const disk = onDisk();
    disk.failures.set(step, detail);
    const result = await saveTo(disk.handle(), NEW, OPENED);
    expect(result).toEqual({
      kind: "failed",
      error: new HostError("unwritable-file", { name: "预算.xlsx", detail }),
    });
    expect([...disk.content]).toEqual(OLD);
    expect(disk.aborted).toBe(aborted);
  });
});

describe("leave to write", () => {
  test.each([
    ["granted before", "granted", "denied", ["query readwrite"], "saved"],
    ["granted now", "prompt", "granted", ["query readwrite", "request readwrite"], "saved"],
    ["denied now", "prompt", "denied", ["query readwrite", "request readwrite"], "refused"],
    ["left open", "prompt", "prompt", ["query readwrite", "request readwrite"], "refused"],
    [
      "not even asked",
      "prompt",
      new DOMException("", "SecurityError"),
      ["query readwrite", "request readwrite"],
      "refused",
    ],
  ] as const)("%s", async (_, permission, answer, asked, kind) => {
    const disk = onDisk();
    Object.assign(disk, { permission, answer });
    expect((await saveTo(disk.handle(), NEW, OPENED)).kind).toBe(kind);
    expect(disk.asked).toEqual(asked);
    expect([...disk.content]).toEqual(kind === "saved" ? [...NEW] : OLD);
  });

  test("is not asked where the browser does not know the question", async () => {
    const disk = onDisk();
    const handle = disk.handle();
    Object.assign(handle, { queryPermission: undefined, requestPermission: undefined });
    expect((await saveTo(handle, NEW, OPENED)).kind).toBe("saved");
  });
});

describe("saving under a name", () => {
  function ways(picker: SaveWays["picker"]) {
    const offered: unknown[] = [];
    const download: SaveWays["download"] = (file) => offered.push(file);
    return { offered, ways: { picker, download } };
  }

  test("writes to the file of the dialog, whatever was in it", async () => {
    const disk = onDisk();
    const asked: unknown[] = [];
    const { offered, ways: given } = ways((options) => {
      asked.push(options);
      return Promise.resolve(disk.handle());
    });
    expect(await saveAs("预算.xlsx", NEW, given)).toMatchObject({
      kind: "saved",
      name: "预算.xlsx",
      seen: { size: 6 },
    });
    expect(disk.content).toEqual(NEW);
    const { name, accept } = savedAs("预算.xlsx");
    expect(asked).toEqual([{ suggestedName: name, types: [{ accept }] }]);
    expect(offered).toEqual([]);
  });

  test("a dialog that was left saves nothing", async () => {
    const { offered, ways: given } = ways(() => Promise.reject(new DOMException("", "AbortError")));
    expect(await saveAs("a.xlsx", NEW, given)).toEqual({ kind: "cancelled" });
    expect(offered).toEqual([]);
  });

  const forbidden: SaveWays["picker"] = () => Promise.reject(new DOMException("", "SecurityError"));
  test.each([
    ["no dialog", null],
    ["a forbidden dialog", forbidden],
  ] as const)("%s makes it a download, and nobody knows whether it arrives", async (_, picker) => {
    const { offered, ways: given } = ways(picker);
    expect(await saveAs("预:算.xlsm", NEW, given)).toEqual({ kind: "downloaded" });
    expect(offered).toEqual([{ name: "预_算.xlsm", bytes: NEW }]);
  });

  test("a page that may not download says so", async () => {
    const download = (): never => {
      throw new Error("sandboxed");
    };
    expect(await saveAs("a.xlsx", NEW, { picker: null, download })).toMatchObject({
      kind: "failed",
      error: { code: "unwritable-file", params: { name: "a.xlsx" } },
    });
  });
});

test.each([
  ["预算.xlsx", "预算.xlsx", ".xlsx"],
  ["预算.XLSX", "预算.xlsx", ".xlsx"],
  ["宏.XLSM", "宏.xlsm", ".xlsm"],
  ["没有后缀", "没有后缀.xlsx", ".xlsx"],
  ["a.b.c", "a.b.c.xlsx", ".xlsx"],
  ["../a/b.xlsx", "_a_b.xlsx", ".xlsx"],
  [".xlsx", "workbook.xlsx", ".xlsx"],
  ["con.xlsm", "_con.xlsm", ".xlsm"],
])("%s is saved as %s", (name, expected, ending) => {
  const saved = savedAs(name);
  expect(saved.name).toBe(expected);
  expect(Object.values(saved.accept)).toEqual([[ending]]);
});
