// @vitest-environment jsdom
import { afterEach, describe, expect, test, vi } from "vitest";
import { browserFacts, type SavingWindow } from "../../../src/ui/save/browser-facts";
import { ladder } from "../../../src/ui/save/ladder";
import type { RungId, SaveOutcome } from "../../../src/ui/save/rung";
import type { PickedFile, SaveFacts } from "../../../src/ui/save/save-facts";

const FILE = { bytes: new Uint8Array([37, 80, 68, 70]), name: "示例市教育局2031年预算公开.pdf" };
const HAND_OVER = "https://localhost:3000/addin/handover/";

const PLAIN: SaveFacts = {
  showSavePicker: null,
  download: () => undefined,
  handOverUrl: null,
  browserPage: null,
  openInBrowser: () => true,
};

function save(facts: Partial<SaveFacts>, id: RungId): Promise<SaveOutcome> {
  const rung = ladder({ ...PLAIN, ...facts }).find((one) => one.id === id);
  if (rung === undefined) throw new RangeError(`no rung ${id}`);
  return rung.save(FILE);
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the ladder", () => {
  const pick = () => Promise.reject(new Error("not called"));
  const cases: readonly [Partial<SaveFacts>, readonly RungId[]][] = [
    [{}, ["download"]],
    [{ showSavePicker: pick }, ["picker", "download"]],
    [{ handOverUrl: HAND_OVER }, ["download", "hand-over"]],
    [{ browserPage: "https://localhost:3000/workbench/" }, ["download", "browser-page"]],
    [
      { showSavePicker: pick, handOverUrl: HAND_OVER, browserPage: "https://a.example/" },
      ["picker", "download", "hand-over", "browser-page"],
    ],
  ];
  test.each(cases)("%o gives %o", (facts, ids) => {
    expect(ladder({ ...PLAIN, ...facts }).map(({ id }) => id)).toEqual(ids);
  });
});

describe("the save dialog", () => {
  /** A file that keeps what is written; `broken` names the step that fails. */
  function picked(broken?: "createWritable" | "write" | "close") {
    const written: (Uint8Array | "closed")[] = [];
    const step = (name: string, value: Uint8Array | "closed"): Promise<void> => {
      if (name === broken) return Promise.reject(new Error("disk full"));
      written.push(value);
      return Promise.resolve();
    };
    const file: PickedFile = {
      createWritable: () =>
        broken === "createWritable"
          ? Promise.reject(new Error("locked"))
          : Promise.resolve({
              write: (bytes) => step("write", bytes),
              close: () => step("close", "closed"),
            }),
    };
    return { file, written };
  }

  test("writes the bytes whole, under the name it suggests", async () => {
    const { file, written } = picked();
    const suggested: string[] = [];
    const outcome = await save(
      {
        showSavePicker: ({ suggestedName }) => {
          suggested.push(suggestedName);
          return Promise.resolve(file);
        },
      },
      "picker",
    );
    expect(outcome).toEqual({ kind: "saved" });
    expect(written).toEqual([FILE.bytes, "closed"]);
    expect(suggested).toEqual([FILE.name]);
  });

  test.each(["createWritable", "write", "close"] as const)("%s fails", async (broken) => {
    const showSavePicker = () => Promise.resolve(picked(broken).file);
    expect(await save({ showSavePicker }, "picker")).toEqual({
      kind: "failed",
      failure: "not-written",
    });
  });

  test("closed without a choice is no failure, a refusal is", async () => {
    const rejectWith = (name: string) => () => Promise.reject(new DOMException("", name));
    expect(await save({ showSavePicker: rejectWith("AbortError") }, "picker")).toEqual({
      kind: "cancelled",
    });
    expect(await save({ showSavePicker: rejectWith("SecurityError") }, "picker")).toEqual({
      kind: "failed",
      failure: "not-allowed",
    });
  });
});

describe("the download", () => {
  test("never claims that the file arrived", async () => {
    const given: unknown[] = [];
    expect(await save({ download: (file) => given.push(file) }, "download")).toEqual({
      kind: "unknown",
    });
    expect(given).toEqual([FILE]);
  });

  test("a page that may not download says so", async () => {
    const download = () => {
      throw new Error("sandboxed");
    };
    expect(await save({ download }, "download")).toEqual({
      kind: "failed",
      failure: "not-allowed",
    });
  });
});

describe("the hand-over", () => {
  interface Sent {
    readonly url: string;
    readonly init: RequestInit;
  }

  function answering(status: number, body: string): Sent[] {
    const sent: Sent[] = [];
    vi.stubGlobal("fetch", (url: string, init: RequestInit) => {
      sent.push({ url, init });
      return Promise.resolve(new Response(body, { status }));
    });
    return sent;
  }

  function handOver(opened: string[] = [], opens = true): Promise<SaveOutcome> {
    const openInBrowser = (url: string) => opened.push(url) > 0 && opens;
    return save({ handOverUrl: HAND_OVER, openInBrowser }, "hand-over");
  }

  test("posts the bytes and opens the address it gets", async () => {
    const sent = answering(201, '{"url":"handover/4f6b"}');
    const opened: string[] = [];
    expect(await handOver(opened)).toEqual({ kind: "unknown" });
    expect(opened).toEqual([`${HAND_OVER}4f6b`]);
    expect(sent).toHaveLength(1);
    expect(sent[0]?.url).toBe(HAND_OVER);
    expect(sent[0]?.init.method).toBe("POST");
    expect(sent[0]?.init.body).toBe(FILE.bytes);
    const headers = sent[0]?.init.headers as Record<string, string>;
    expect(headers["Content-Type"]).toBe("application/octet-stream");
    expect(headers["X-File-Name"]).toMatch(/^[\x20-\x7e]+$/u);
    expect(decodeURIComponent(headers["X-File-Name"] ?? "")).toBe(FILE.name);
  });

  test.each([
    ["another server", '{"url":"https://evil.example/handover/4f6b"}'],
    ["another folder", '{"url":"elsewhere/4f6b"}'],
    ["a script", '{"url":"javascript:alert(1)"}'],
    ["no address", "{}"],
    ["a number", '{"url":7}'],
    ["no JSON", "<html>"],
    ["null", "null"],
  ])("an answer with %s is not opened", async (_, body) => {
    answering(201, body);
    const opened: string[] = [];
    expect(await handOver(opened)).toEqual({ kind: "failed", failure: "server-refused" });
    expect(opened).toEqual([]);
  });

  test.each([
    [404, "no-server"],
    [405, "no-server"],
    [200, "server-refused"],
    [413, "server-refused"],
    [429, "server-refused"],
    [500, "server-refused"],
  ] as const)("status %d is %s", async (status, failure) => {
    answering(status, '{"url":"handover/4f6b"}');
    const opened: string[] = [];
    expect(await handOver(opened)).toEqual({ kind: "failed", failure });
    expect(opened).toEqual([]);
  });

  test("a server that does not answer", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("Failed to fetch")));
    expect(await handOver()).toEqual({ kind: "failed", failure: "no-server" });
  });

  test("a window that does not open", async () => {
    answering(201, '{"url":"handover/4f6b"}');
    expect(await handOver([], false)).toEqual({ kind: "failed", failure: "not-opened" });
  });
});

test("the browser page is opened as it was given", async () => {
  const opened: string[] = [];
  const browserPage = "https://localhost:3000/workbench/";
  const openInBrowser = (url: string) => opened.push(url) > 0;
  expect(await save({ browserPage, openInBrowser }, "browser-page")).toEqual({ kind: "unknown" });
  expect(opened).toEqual([browserPage]);
  const closed = { browserPage, openInBrowser: () => false };
  expect(await save(closed, "browser-page")).toEqual({ kind: "failed", failure: "not-opened" });
});

describe("what a window can do", () => {
  const rest = { handOverUrl: null, browserPage: null, openInBrowser: () => true };

  function page(over: Partial<SavingWindow> = {}) {
    const links: { href: string; download: string; connected: boolean }[] = [];
    const blobs: Blob[] = [];
    const revoked: string[] = [];
    let later: (() => void) | undefined;
    vi.spyOn(HTMLAnchorElement.prototype, "click").mockImplementation(function (
      this: HTMLAnchorElement,
    ) {
      links.push({ href: this.href, download: this.download, connected: this.isConnected });
    });
    const self = {};
    const made: SavingWindow = {
      self,
      top: self,
      document,
      URL: {
        createObjectURL: (blob) => {
          blobs.push(blob as Blob);
          return "blob:one";
        },
        revokeObjectURL: (url) => revoked.push(url),
      },
      setTimeout: (run) => {
        later = run;
        return 0;
      },
      ...over,
    };
    return { made, links, blobs, revoked, pass: () => later?.() };
  }

  test("the dialog is used at the top only", () => {
    const showSaveFilePicker = () => Promise.reject(new Error("not called"));
    const { made } = page({ showSaveFilePicker });
    expect(browserFacts(made, rest).showSavePicker).not.toBeNull();
    const framed = { ...made, top: {} };
    expect(browserFacts(framed, rest).showSavePicker).toBeNull();
    expect(browserFacts(page().made, rest).showSavePicker).toBeNull();
  });

  test("a download is a clicked link to the bytes, taken away again", () => {
    const { made, links, blobs, revoked, pass } = page();
    browserFacts(made, rest).download(FILE);
    expect(links).toEqual([{ href: "blob:one", download: FILE.name, connected: true }]);
    expect(document.querySelectorAll("a")).toHaveLength(0);
    expect(blobs[0]?.type).toBe("application/octet-stream");
    expect(blobs[0]?.size).toBe(FILE.bytes.length);
    expect(revoked).toEqual([]);
    pass();
    expect(revoked).toEqual(["blob:one"]);
  });
});
