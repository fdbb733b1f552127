import { describe, expect, test } from "vitest";
import { droppedFile } from "../../../src/workbench/files/drop";
import { brokenFile, DiskFile, largeFile } from "./fake-file";

interface Item {
  readonly kind: "file" | "string";
  readonly file?: File | null;
  readonly isFolder?: boolean;
  readonly handle?: () => Promise<unknown>;
}

/** A drop as the browser shows it: everything can be asked for only until the event is over. */
function drop(...items: readonly Item[]): { transfer: DataTransfer; end: () => void } {
  let isOver = false;
  const during = <T>(value: T): T => {
    if (isOver) throw new Error("asked after the event");
    return value;
  };
  const list = items.map(({ kind, file = null, isFolder = false, handle }) => ({
    kind,
    getAsFile: () => during(file),
    webkitGetAsEntry: () => during(file === null ? null : { isDirectory: isFolder }),
    ...(handle === undefined ? {} : { getAsFileSystemHandle: () => during(handle)() }),
  }));
  return {
    transfer: { items: list } as unknown as DataTransfer,
    end: () => {
      isOver = true;
    },
  };
}

function dropped(...items: readonly Item[]): ReturnType<typeof droppedFile> {
  const { transfer, end } = drop(...items);
  const result = droppedFile(transfer);
  end();
  return result;
}

const FILE = new File(["PK"], "预算.xlsx", { lastModified: 5 });
const TEXT: Item = { kind: "string" };

test("one file is read, with its handle where there is one", async () => {
  const handle = new DiskFile("预算.xlsx", []).handle();
  const read = {
    name: "预算.xlsx",
    bytes: new TextEncoder().encode("PK"),
    seen: { lastModified: 5, size: 2 },
  };
  expect(await dropped({ kind: "file", file: FILE })).toEqual({ ...read, handle: null });
  const given = await dropped(TEXT, {
    kind: "file",
    file: FILE,
    handle: () => Promise.resolve(handle),
  });
  expect(given).toEqual({ ...read, handle });
});

test.each([
  ["refused", () => Promise.reject(new DOMException("", "NotAllowedError"))],
  ["missing", () => Promise.resolve(null)],
  ["a folder's", () => Promise.resolve({ kind: "directory" })],
])("a handle that is %s leaves the content", async (_, handle) => {
  expect(await dropped({ kind: "file", file: FILE, handle })).toMatchObject({
    name: "预算.xlsx",
    handle: null,
  });
});

describe("what is no single file", () => {
  const one: Item = { kind: "file", file: FILE };
  test.each([
    ["text", [TEXT], "no-file"],
    ["nothing", [], "no-file"],
    ["two files", [one, one], "several"],
  ] as const)("%s", async (_, items, code) => {
    expect(await dropped(...items)).toBe(code);
  });
});

test.each([
  ["a folder", { kind: "file", file: new File([], "资料"), isFolder: true }, "资料"],
  ["a file that is not handed out", { kind: "file", file: null }, ""],
  ["a locked file", { kind: "file", file: brokenFile("a.xlsx", "NotReadableError") }, "a.xlsx"],
] as const)("%s cannot be read", async (_, item, name) => {
  await expect(dropped(item)).rejects.toMatchObject({
    code: "unreadable-file",
    params: { name },
  });
});

test("a file above the limit is refused unread", async () => {
  const file = largeFile("a.xlsx", 50 * 1024 * 1024 + 1);
  await expect(dropped({ kind: "file", file })).rejects.toMatchObject({ code: "too-large" });
});
