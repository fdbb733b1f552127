// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import type { ChosenFile } from "../../../src/workbench/files/chosen-file";
import { chooseFile } from "../../../src/workbench/files/open";
import type { FilesWindow } from "../../../src/workbench/files/pickers";
import { brokenFile, DiskFile, fileOf, largeFile } from "./fake-file";

const LIMIT = 50 * 1024 * 1024;
const CONTENT = Uint8Array.of(80, 75, 3, 4);

afterEach(() => {
  vi.restoreAllMocks();
});

function page(showOpenFilePicker?: FilesWindow["showOpenFilePicker"]): FilesWindow {
  const self = {};
  const picker = showOpenFilePicker === undefined ? {} : { showOpenFilePicker };
  return { self, top: self, document, ...picker };
}

function pageWith(disk: DiskFile): FilesWindow {
  return page(() => Promise.resolve([disk.handle()]));
}

/** Opens the next input's dialog and answers with files, or leaves it. */
function answerInput(answer: readonly File[] | "cancel"): HTMLInputElement[] {
  const shown: HTMLInputElement[] = [];
  vi.spyOn(HTMLInputElement.prototype, "click").mockImplementation(function (
    this: HTMLInputElement,
  ) {
    shown.push(this);
    expect(this.isConnected).toBe(true);
    if (answer !== "cancel") Object.defineProperty(this, "files", { value: answer });
    this.dispatchEvent(new Event(answer === "cancel" ? "cancel" : "change"));
  });
  return shown;
}

describe("with the dialog that gives handles", () => {
  test("gives the file whole, with its handle and what it was", async () => {
    const disk = new DiskFile("预算.xlsx", CONTENT);
    const chosen = (await chooseFile(pageWith(disk)))!;
    const { name, bytes, seen } = chosen;
    expect({ name, bytes, seen }).toEqual({
      name: "预算.xlsx",
      bytes: CONTENT,
      seen: { lastModified: 1_000, size: 4 },
    });
    expect(await chosen.handle?.isSameEntry(disk.handle())).toBe(true);
  });

  test("asks for one workbook with or without macros", async () => {
    const asked: unknown[] = [];
    await chooseFile(
      page((options) => {
        asked.push(options);
        return Promise.resolve([]);
      }),
    );
    const accept = {
      "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": [".xlsx"],
      "application/vnd.ms-excel.sheet.macroEnabled.12": [".xlsm"],
    };
    expect(asked).toEqual([{ types: [{ accept }], multiple: false }]);
  });

  test("left without a choice it gives null and shows nothing else", async () => {
    const shown = answerInput("cancel");
    const left = page(() => Promise.reject(new DOMException("", "AbortError")));
    expect(await chooseFile(left)).toBeNull();
    expect(shown).toEqual([]);
  });

  test.each(["SecurityError", "NotAllowedError"])("%s leads to the input", async (name) => {
    answerInput([fileOf("a.xlsx", CONTENT)]);
    const forbidden = page(() => Promise.reject(new DOMException("", name)));
    expect(await chooseFile(forbidden)).toMatchObject({ name: "a.xlsx", handle: null });
  });

  test("in a frame the input is used", async () => {
    answerInput([fileOf("a.xlsx", CONTENT)]);
    const framed = { ...pageWith(new DiskFile("b.xlsx", [])), top: {} };
    expect(await chooseFile(framed)).toMatchObject({ name: "a.xlsx" });
  });

  test.each(["NotFoundError", "NotReadableError", "NotAllowedError"])(
    "%s says that the file cannot be read",
    async (detail) => {
      const disk = new DiskFile("预算.xlsx", CONTENT);
      disk.failures.set("getFile", detail);
      await expect(chooseFile(pageWith(disk))).rejects.toMatchObject({
        code: "unreadable-file",
        params: { name: "预算.xlsx", detail },
      });
    },
  );
});

describe("with the input alone", () => {
  const choose = (file: File): Promise<ChosenFile | null> => {
    answerInput([file]);
    return chooseFile(page());
  };

  test("gives the file without a handle", async () => {
    const file = fileOf("预算.xlsm", CONTENT, 7);
    expect(await choose(file)).toEqual({
      name: "预算.xlsm",
      bytes: CONTENT,
      handle: null,
      seen: { lastModified: 7, size: 4 },
    });
  });

  test("offers workbooks, is not seen and does not stay", async () => {
    const shown = answerInput("cancel");
    expect(await chooseFile(page())).toBeNull();
    expect(shown.map(({ accept, hidden, multiple }) => ({ accept, hidden, multiple }))).toEqual([
      { accept: ".xlsx,.xlsm", hidden: true, multiple: false },
    ]);
    expect(document.querySelectorAll("input")).toHaveLength(0);
  });

  test("a file above the limit is refused unread", async () => {
    await expect(choose(largeFile("a.xlsx", LIMIT + 1))).rejects.toMatchObject({
      code: "too-large",
      params: { what: "fileBytes", limit: String(LIMIT), found: String(LIMIT + 1) },
    });
    await expect(choose(largeFile("a.xlsx", LIMIT))).rejects.toMatchObject({
      code: "unreadable-file",
    });
  });

  test("a file that went away between choosing and reading", async () => {
    await expect(choose(brokenFile("a.xlsx", "NotReadableError"))).rejects.toMatchObject({
      code: "unreadable-file",
      params: { name: "a.xlsx", detail: "NotReadableError" },
    });
  });
});
