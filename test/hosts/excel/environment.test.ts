import { OfficeMockObject } from "office-addin-mock";
import { afterEach, describe, expect, it, vi } from "vitest";
import {
  associateAction,
  displayLanguage,
  officeReady,
  savingFacts,
  showTaskpane,
  theme,
} from "../../../src/hosts/excel/environment";
import { bookOf, openFake } from "./opened";

afterEach(() => {
  vi.unstubAllGlobals();
});

const fakeOf = () => openFake(bookOf()).fake;

describe("the surroundings of the add-in", () => {
  it.each([
    ["Excel", "excel"],
    [null, "elsewhere"],
  ] as const)("are ready with host %s: %s", async (host, where) => {
    fakeOf().office.host = host;
    expect(await officeReady()).toBe(where);
  });

  it("tell the language and the colours", () => {
    const { office } = fakeOf();
    office.displayLanguage = "en-US";
    expect(displayLanguage()).toBe("en-US");
    expect(theme()).toEqual({ dark: false, background: "#FFFFFF", foreground: "#000000" });
  });

  it.each([
    ["no theme", undefined, null],
    ["dark, said so", { bodyBackgroundColor: "#FFFFFF", isDarkTheme: true }, true],
    ["dark by its colour", { bodyBackgroundColor: "#262626" }, true],
    ["light by its colour", { bodyBackgroundColor: "#F0F0F0" }, false],
  ])("cope with an older Excel: %s", (_what, given, dark) => {
    fakeOf().office.theme =
      given === undefined ? undefined : { bodyForegroundColor: "#888888", ...given };
    expect(theme()?.dark ?? null).toBe(dark);
  });

  it.each([
    ["PC", "windows"],
    ["Mac", "mac"],
    ["OfficeOnline", "web"],
  ] as const)("tell how a file can be saved on %s", (platform, told) => {
    const { office } = fakeOf();
    office.platform = platform;
    const facts = savingFacts();
    expect(facts.platform).toBe(told);
    facts.openInBrowser?.("https://example.org/report");
    expect(office.openedInBrowser).toEqual(["https://example.org/report"]);
    office.sets.delete("OpenBrowserWindowApi");
    expect(savingFacts().openInBrowser).toBeNull();
  });

  it("tell whether the page stands in a frame", () => {
    fakeOf();
    const page = {};
    vi.stubGlobal("self", page);
    vi.stubGlobal("top", page);
    expect(savingFacts().topLevel).toBe(true);
    vi.stubGlobal("top", {});
    expect(savingFacts().topLevel).toBe(false);
  });

  it.each(["done", "failed"])("end an action of the ribbon that has %s", async (how) => {
    const { office } = fakeOf();
    const act = how === "done" ? () => Promise.resolve() : () => Promise.reject(new Error("no"));
    associateAction("check", act);
    await new Promise<void>((completed) => office.actions.get("check")?.({ completed }));
  });

  it("open the pane", async () => {
    const { office } = fakeOf();
    await showTaskpane();
    expect(office.paneShown).toBe(1);
  });
});

// Microsoft's own mock knows neither collections, null objects, events nor a queue, so it cannot
// stand in for a workbook; it holds for what is plain data.
describe("the surroundings in Microsoft's mock", () => {
  it("are the same", async () => {
    const seed = {
      host: "excel",
      context: {
        displayLanguage: "zh-CN",
        officeTheme: { bodyBackgroundColor: "#000000", bodyForegroundColor: "#FFFFFF" },
      },
    };
    const Mock = OfficeMockObject as unknown as new (seed: object) => OfficeMockObject;
    const mock = new Mock(seed);
    const context = mock["context"] as OfficeMockObject;
    context.load(
      "displayLanguage, officeTheme/bodyBackgroundColor, officeTheme/bodyForegroundColor",
    );
    await context.sync();
    await new Promise((resolve) => setTimeout(resolve, 0));
    vi.stubGlobal("Office", mock);
    expect(displayLanguage()).toBe("zh-CN");
    expect(theme()).toEqual({ dark: true, background: "#000000", foreground: "#FFFFFF" });
  });
});
