// @vitest-environment jsdom
import { describe, expect, it } from "vitest";

import { fillManifest } from "../../scripts/addin/manifest.mjs";
import { attribute, elements, parseManifest, readProjectFile } from "../support/manifest";

const template = readProjectFile("manifest.xml");
const settings = {
  baseUrl: "https://localhost:3000/",
  version: "0.1.0",
  channel: "release",
} as const;

const idOf = (text: string) => elements(parseManifest(text), "Id")[0]!.textContent;

function namesOf(text: string): string[] {
  const manifest = parseManifest(text);
  const label = elements(manifest, "String").find((one) => attribute(one, "id") === "Group.Label");
  return [elements(manifest, "DisplayName")[0]!, label!].flatMap((one) => [
    attribute(one, "DefaultValue"),
    ...elements(one, "Override").map((override) => attribute(override, "Value")),
  ]);
}

describe("fillManifest", () => {
  it("leaves the committed manifest as it is when asked for what it is", () => {
    expect(fillManifest(template, settings)).toBe(template);
  });

  it.each([
    ["1.2.3", "1.2.3.0"],
    ["1.2.3-beta.4", "1.2.3.0"],
    ["1.2.3+build.5", "1.2.3.0"],
  ])("writes version %s as %s", (version, expected) => {
    const filled = parseManifest(fillManifest(template, { ...settings, version }));
    expect(elements(filled, "Version")[0]!.textContent).toBe(expected);
  });

  it("puts the address wherever the development address was", () => {
    const filled = fillManifest(template, { ...settings, baseUrl: "https://a.example/b/" });
    expect(filled).not.toContain("localhost");
    expect(filled.split("https://a.example/b/")).toHaveLength(
      template.split("https://localhost:3000/").length,
    );
  });

  it("gives a build for tests an id and names of its own, so that Excel keeps the two apart", () => {
    const dev = fillManifest(template, { ...settings, channel: "dev" });
    const uuid = /^[0-9a-f]{8}(-[0-9a-f]{4}){3}-[0-9a-f]{12}$/;
    expect(idOf(template)).toMatch(uuid);
    expect(idOf(dev)).toMatch(uuid);
    expect(idOf(dev)).not.toBe(idOf(template));
    expect(namesOf(template)).toEqual([
      ...["预算公开", "Budget Disclosure"],
      ...["预算公开", "Budget Disclosure"],
    ]);
    expect(namesOf(dev)).toEqual([
      ...["预算公开（开发）", "Budget Disclosure (dev)"],
      ...["预算公开（开发）", "Budget Disclosure (dev)"],
    ]);
  });

  it.each([
    ["no version", template.replace(/<Version>.*<\/Version>/, "")],
    ["two versions", template.replace(/<Version>.*<\/Version>/, "$&$&")],
  ])("refuses a template with %s", (_name, text) => {
    expect(() => fillManifest(text, settings)).toThrow("must be there once");
  });
});
