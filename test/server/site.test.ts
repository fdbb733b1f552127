import { describe, expect, it } from "vitest";
import { buildInfo } from "../../src/server/build-info";
import { loadSite } from "../../src/server/site";
import { folderOf } from "./running";

describe("loadSite", () => {
  it("lists files by their path in an address", async () => {
    const site = await loadSite(folderOf({ "a.html": "a", "x/y/b.js": "b", ".hidden/c.js": "c" }));
    expect([...site.keys()]).toEqual(["/a.html", "/x/y/b.js"]);
  });

  it("refuses a folder without a page", async () => {
    await expect(loadSite(folderOf({ "a.txt": "a" }))).rejects.toMatchObject({
      problem: "no-pages",
    });
  });

  it("refuses a folder with far too many files", async () => {
    const names = Array.from({ length: 5_001 }, (_, index) => [`${index}.html`, ""]);
    const root = folderOf(Object.fromEntries(names) as Record<string, string>);
    await expect(loadSite(root)).rejects.toMatchObject({ problem: "too-large" });
  });

  it("leaves a missing folder to the system's own words", async () => {
    await expect(loadSite("/nowhere/at/all")).rejects.toMatchObject({ code: "ENOENT" });
  });
});

describe("buildInfo", () => {
  const read = async (text: string) =>
    buildInfo(await loadSite(folderOf({ "a.html": "", "build.json": text })));

  it.each(["cdn", "cn", "local"])("reads where Office.js comes from: %s", async (officeJs) => {
    const baseUrl = "https://localhost:3000/";
    const info = await read(JSON.stringify({ officeJs, version: "0.1.0", baseUrl }));
    expect(info).toEqual({ officeJs, baseUrl: new URL(baseUrl) });
  });

  it("is null where the build says nothing", async () => {
    expect(buildInfo(await loadSite(folderOf({ "a.html": "" })))).toBeNull();
  });

  it.each([
    "",
    "{",
    "null",
    "[]",
    `{"officeJs":"cdn"}`,
    `{"officeJs":"npm","baseUrl":"https://localhost/"}`,
    `{"officeJs":"cdn","baseUrl":"localhost"}`,
    `{"officeJs":"cdn","baseUrl":3000}`,
  ])("is damaged: %s", async (text) => {
    expect(await read(text)).toBe("damaged");
  });
});
