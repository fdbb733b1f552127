// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import { readSettings } from "../../scripts/addin/settings.mjs";
import { fillManifest } from "../../scripts/addin/manifest.mjs";
import { ACTIONS } from "../../src/taskpane/actions";
import {
  addresses,
  attribute,
  DEVELOPMENT_URL,
  elements,
  parseManifest,
  readProjectFile,
} from "../support/manifest";

const committed = readProjectFile("manifest.xml");
const elsewhere = "https://budget.example.gov.cn/addin/";
const filled = (environment: Record<string, string>) =>
  fillManifest(committed, readSettings(environment));

/** The kind of resource an element takes its text or address from. */
const sources: Readonly<Record<string, string>> = {
  Label: "ShortStrings",
  Title: "ShortStrings",
  Description: "LongStrings",
  Image: "Images",
  Runtime: "Urls",
  SourceLocation: "Urls",
  FunctionFile: "Urls",
  LearnMoreUrl: "Urls",
};

const han = /\p{Script=Han}/u;

describe.each([
  ["as committed", committed, DEVELOPMENT_URL],
  ["built for another address", filled({ ADDIN_URL: elsewhere }), elsewhere],
  ["built for tests", filled({ ADDIN_CHANNEL: "dev" }), DEVELOPMENT_URL],
])("the manifest %s", (_name, text, baseUrl) => {
  const manifest = parseManifest(text);
  const all = (name: string) => elements(manifest, name);
  const resources = all("Resources").flatMap((found) => [...found.children]);
  const resourceIds = resources.flatMap((kind) =>
    [...kind.children].map((one) => attribute(one, "id")),
  );
  const references = all("*").filter((element) => element.hasAttribute("resid"));

  it("has each resource once, under a name of at most 32 characters, and uses it", () => {
    expect(new Set(resourceIds).size).toBe(resourceIds.length);
    expect(resourceIds.filter((id) => id.length > 32)).toEqual([]);
    const used = new Set(references.map((element) => attribute(element, "resid")));
    expect(resourceIds.filter((id) => !used.has(id))).toEqual([]);
  });

  it("takes every text, picture and address from the kind of resource it belongs to", () => {
    const wrong = references.filter((element) => {
      const kind = resources.find(({ localName }) => localName === sources[element.localName]);
      const ids = kind === undefined ? [] : [...kind.children].map((one) => attribute(one, "id"));
      return !ids.includes(attribute(element, "resid"));
    });
    expect(references.length).toBeGreaterThan(40);
    expect(wrong.map(({ outerHTML }) => outerHTML)).toEqual([]);
  });

  it.each([
    ["ShortStrings", 125],
    ["LongStrings", 250],
  ])("has %s in Chinese and English, of at most %i characters", (kind, longest) => {
    const strings = all(kind).flatMap((found) => elements(found, "String"));
    expect(strings.length).toBeGreaterThan(0);
    for (const one of strings) {
      const overrides = elements(one, "Override");
      const chinese = attribute(one, "DefaultValue");
      const english = overrides.map((override) => attribute(override, "Value")).join();
      expect(overrides.map((override) => attribute(override, "Locale"))).toEqual(["en-US"]);
      expect(chinese).toMatch(han);
      expect(english).not.toMatch(han);
      expect(Math.max(chinese.length, english.length)).toBeLessThanOrEqual(longest);
    }
  });

  it("has its own name and description in both languages", () => {
    const [name, description] = ["DisplayName", "Description"].map((tag) => all(tag)[0]!);
    for (const one of [name!, description!]) {
      expect(attribute(one, "DefaultValue")).toMatch(han);
      expect(elements(one, "Override").map((o) => attribute(o, "Locale"))).toEqual(["en-US"]);
    }
    expect(all("DefaultLocale").map(({ textContent }) => textContent)).toEqual(["zh-CN"]);
  });

  it("registers the functions once, without a namespace and without a native stand-in", () => {
    const points = all("ExtensionPoint").map((point) => attribute(point, "type"));
    expect(points.filter((type) => type === "CustomFunctions")).toHaveLength(1);
    expect([...all("Namespace"), ...all("EquivalentAddins")]).toEqual([]);
    const [metadata] = all("Metadata");
    const resid = attribute(elements(metadata!, "SourceLocation")[0]!, "resid");
    const url = all("Url").find((one) => attribute(one, "id") === resid)!;
    expect(elements(url, "Override").map((one) => attribute(one, "Value"))).toEqual([
      `${baseUrl}functions.en-US.json`,
    ]);
  });

  it("runs pane, ribbon and functions on one page in one lasting runtime", () => {
    const [runtime, ...others] = all("Runtime");
    expect(others).toEqual([]);
    expect(attribute(runtime!, "lifetime")).toBe("long");
    const pages = [
      ...all("FunctionFile"),
      ...all("Page").flatMap((page) => elements(page, "SourceLocation")),
      ...all("Action").flatMap((action) => elements(action, "SourceLocation")),
    ].map((element) => attribute(element, "resid"));
    expect(pages).toEqual(pages.map(() => attribute(runtime!, "resid")));
    expect(pages).toHaveLength(3);
    expect(all("TaskpaneId")).toEqual([]);
  });

  it("calls each action of the pane once", () => {
    const called = all("FunctionName").map(({ textContent }) => textContent);
    expect(called.sort()).toEqual(Object.keys(ACTIONS).sort());
  });

  it("names each control once", () => {
    const ids = ["Group", "Control", "Item"].flatMap(all).map((one) => attribute(one, "id"));
    expect(new Set(ids).size).toBe(ids.length);
  });

  it("gives every control its icon in the three sizes of the ribbon", () => {
    for (const icon of all("Icon")) {
      const sizes = elements(icon, "Image").map((image) => attribute(image, "size"));
      expect(sizes).toEqual(["16", "32", "80"]);
    }
    expect(all("Icon").length).toBeGreaterThan(0);
  });

  it("has every file on its own host, by https", () => {
    const given = addresses(manifest);
    expect(given.length).toBeGreaterThan(20);
    expect(given.filter((address) => !address.startsWith(baseUrl))).toEqual([]);
    expect(baseUrl).toMatch(/^https:/);
  });

  it("asks little of an Excel that shows the pane, more of one that has ribbon and functions", () => {
    const sets = all("Set").map((set) => [attribute(set, "Name"), attribute(set, "MinVersion")]);
    expect(sets).toEqual([
      ["ExcelApi", "1.1"],
      ["SharedRuntime", "1.1"],
      ["CustomFunctionsRuntime", "1.1"],
    ]);
    const overrides = all("VersionOverrides")[0]!;
    expect(elements(overrides, "Set")).toHaveLength(2);
  });

  it("has the version of the package", () => {
    const { version } = JSON.parse(readProjectFile("package.json")) as { version: string };
    expect(all("Version").map(({ textContent }) => textContent)).toEqual([`${version}.0`]);
  });
});
