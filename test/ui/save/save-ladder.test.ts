// @vitest-environment jsdom
import { screen } from "@testing-library/react";
import type { UserEvent } from "@testing-library/user-event";
import { createElement } from "react";
import { afterEach, describe, expect, test, vi } from "vitest";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { SaveLadder } from "../../../src/ui/save/SaveLadder";
import type { SaveFacts } from "../../../src/ui/save/save-facts";
import { renderInPane } from "../publish/in-pane";
import { axeViolations } from "../support/axe";
import { useDom } from "../support/render";

useDom();

const { labels, says } = ZH_CN.ui.publish.save;
const FILE = { bytes: new Uint8Array([37, 80, 68, 70]), name: "报告.pdf" };

let user: UserEvent;

/** Draws the ladder; the names of the files it downloads. */
function draw(over: Partial<SaveFacts> = {}): string[] {
  const downloaded: string[] = [];
  const facts: SaveFacts = {
    showSavePicker: null,
    download: ({ name }) => downloaded.push(name),
    handOverUrl: null,
    browserPage: null,
    openInBrowser: () => true,
    ...over,
  };
  user = renderInPane(createElement(SaveLadder, { file: FILE, facts }));
  return downloaded;
}

function press(label: string): Promise<void> {
  return user.click(screen.getByRole("button", { name: label }));
}

const status = (): string => screen.getByRole("status").textContent;
const offersOther = (): boolean => screen.queryByRole("button", { name: labels.otherWay }) !== null;

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("saving", () => {
  test("nothing is saved or said before the button is pressed", async () => {
    const downloaded = draw();
    expect(downloaded).toEqual([]);
    expect(status()).toBe("");
    expect(offersOther()).toBe(false);
    expect(await axeViolations()).toEqual([]);
  });

  test("a dialog that wrote the file ends it", async () => {
    const writable = { write: () => Promise.resolve(), close: () => Promise.resolve() };
    const file = { createWritable: () => Promise.resolve(writable) };
    draw({ showSavePicker: () => Promise.resolve(file) });
    await press(labels.save);
    expect(status()).toBe(says.saved(FILE.name));
    expect(offersOther()).toBe(false);
    expect(await axeViolations()).toEqual([]);
  });

  test("a dialog that was closed is neither failure nor success", async () => {
    const closed = () => Promise.reject(new DOMException("", "AbortError"));
    const downloaded = draw({ showSavePicker: closed });
    await press(labels.save);
    expect(status()).toBe(says.cancelled);
    expect(offersOther()).toBe(false);
    expect(downloaded).toEqual([]);
  });

  test("a dialog that is refused offers the download", async () => {
    const refused = () => Promise.reject(new DOMException("", "SecurityError"));
    const downloaded = draw({ showSavePicker: refused });
    await press(labels.save);
    expect(status()).toBe(says.failed["not-allowed"]);
    expect(await axeViolations()).toEqual([]);
    await press(labels.otherWay);
    expect(downloaded).toEqual([FILE.name]);
    expect(status()).toContain(says.done.download);
  });

  test("after a download the next way is offered, with what it does", async () => {
    vi.stubGlobal("fetch", () =>
      Promise.resolve(new Response('{"url":"handover/1"}', { status: 201 })),
    );
    const opened: string[] = [];
    const downloaded = draw({
      handOverUrl: "https://localhost/handover/",
      browserPage: "https://localhost/workbench/",
      openInBrowser: (url) => opened.push(url) > 0,
    });
    await press(labels.save);
    expect(status()).toBe(`${says.done.download}${says.arrived}`);
    expect(screen.getByText(says.next["hand-over"])).toBeDefined();
    expect(await axeViolations()).toEqual([]);

    await press(labels.otherWay);
    expect(opened).toEqual(["https://localhost/handover/1"]);
    expect(status()).toContain(says.done["hand-over"]);
    expect(screen.getByText(says.next["browser-page"])).toBeDefined();

    await press(labels.otherWay);
    expect(opened).toEqual(["https://localhost/handover/1", "https://localhost/workbench/"]);
    expect(offersOther()).toBe(false);
    expect(status()).toBe(`${says.done["browser-page"]}${says.noOtherWay}`);
    expect(downloaded).toEqual([FILE.name]);
    expect(await axeViolations()).toEqual([]);
  });

  test("the same way can be tried again", async () => {
    const downloaded = draw({ handOverUrl: "https://localhost/handover/" });
    await press(labels.save);
    await press(labels.again);
    expect(downloaded).toEqual([FILE.name, FILE.name]);
  });

  test("a failure says what to do and offers the next way", async () => {
    vi.stubGlobal("fetch", () => Promise.reject(new TypeError("offline")));
    draw({ handOverUrl: "https://localhost/handover/", browserPage: "https://localhost/w/" });
    await press(labels.save);
    await press(labels.otherWay);
    expect(status()).toBe(says.failed["no-server"]);
    expect(offersOther()).toBe(true);
  });

  test("while it saves, the button says so and cannot be pressed twice", async () => {
    let answer: ((response: Response) => void) | undefined;
    const calls: unknown[] = [];
    vi.stubGlobal("fetch", (...call: unknown[]) => {
      calls.push(call);
      return new Promise<Response>((resolve) => {
        answer = resolve;
      });
    });
    draw({ handOverUrl: "https://localhost/handover/" });
    await press(labels.save);
    await press(labels.otherWay);
    expect(await axeViolations()).toEqual([]);
    await press(labels.saving);
    expect(calls).toHaveLength(1);
    answer?.(new Response('{"url":"handover/1"}', { status: 201 }));
    expect(await screen.findByText(new RegExp(says.done["hand-over"], "u"))).toBeDefined();
  });

  test("it speaks English", async () => {
    const facts = {
      showSavePicker: null,
      download: () => undefined,
      handOverUrl: null,
      browserPage: null,
      openInBrowser: () => true,
    };
    user = renderInPane(createElement(SaveLadder, { file: FILE, facts }), EN_US);
    await press(EN_US.ui.publish.save.labels.save);
    expect(status()).toContain(EN_US.ui.publish.save.says.done.download);
  });
});
