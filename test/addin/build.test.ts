import { existsSync, readdirSync, readFileSync } from "node:fs";
import path from "node:path";

import { Linter } from "eslint";
import { beforeAll, describe, expect, it } from "vitest";

import { FIRST_LOAD_LIMIT, weighFirstLoad } from "../../scripts/addin/first-load.mjs";
import { fillManifest } from "../../scripts/addin/manifest.mjs";
import { readSettings } from "../../scripts/addin/settings.mjs";
import { ensureAddinBuilt } from "../../scripts/build-addin.mjs";
import { FUNCTIONAL_PRINTED } from "../../src/statute/codes/functional-printed";
import { readProjectFile } from "../support/manifest";

const settings = readSettings(process.env);
const built = (name: string) => readProjectFile(`dist/addin/${name}`);
const scriptsOf = (page: string) =>
  [...page.matchAll(/<script\b([^>]*)>([^<]*)<\/script>/g)].map(([, tag = "", inline = ""]) => ({
    address: /\bsrc="?([^" >]+)/.exec(tag)?.[1] ?? null,
    isDeferred: /\bdefer\b/.test(tag),
    inline,
  }));

/** The message of the first thing in the text that the version of the language does not have. */
function syntaxError(text: string, ecmaVersion: 5 | 2020): string | null {
  const messages = new Linter().verify(text, {
    languageOptions: { ecmaVersion, sourceType: "script" },
  });
  return messages.find(({ fatal }) => fatal)?.message ?? null;
}

describe("the built add-in", () => {
  beforeAll(ensureAddinBuilt, 300_000);

  it("has every file the manifest names", () => {
    const manifest = built("manifest.xml");
    const addresses = [
      ...manifest.matchAll(/\bValue="(https:[^"]+)"|DefaultValue="(https:[^"]+)"/g),
    ];
    const files = addresses.map(([, other, first]) =>
      (other ?? first ?? "").slice(settings.baseUrl.length),
    );
    expect(files.length).toBeGreaterThan(20);
    expect(files.filter((file) => !existsSync(path.join("dist/addin", file)))).toEqual([]);
    expect(manifest).toBe(fillManifest(readProjectFile("manifest.xml"), settings));
  });

  it("says what the server needs to know", () => {
    const { officeJs, version, baseUrl } = settings;
    expect(JSON.parse(built("build.json"))).toEqual({ officeJs, version, baseUrl });
  });

  it("loads office.js, then the check of the web view, then functions before the pane", () => {
    const scripts = scriptsOf(built("taskpane.html"));
    const [officeJs, ...rest] = scripts;
    expect(officeJs).toEqual({ address: settings.officeJsUrl, isDeferred: false, inline: "" });
    const deferred = rest.filter(({ isDeferred }) => isDeferred).map(({ address }) => address);
    expect(rest.filter(({ isDeferred }) => !isDeferred).map(({ address }) => address)).toEqual([
      "unsupported.js",
    ]);
    expect(deferred[0]).toMatch(/^functions\.js\?[0-9a-f]{8}$/);
    expect(deferred.at(-1)).toMatch(/^taskpane\.[0-9a-f]{8}\.js$/);
  });

  it("has no inline script, which the server's policy would forbid", () => {
    for (const page of ["taskpane.html", "support.html"]) {
      expect(scriptsOf(built(page)).filter(({ address }) => address === null)).toEqual([]);
      expect(built(page)).not.toMatch(/\son[a-z]+=/);
    }
  });

  it("is light enough to show at once", async () => {
    const files = await weighFirstLoad();
    expect(files.length).toBeGreaterThan(4);
    expect(files.reduce((sum, { bytes }) => sum + bytes, 0)).toBeLessThan(FIRST_LOAD_LIMIT);
  });

  it("has one copy of each module, so that pane and functions share their state", () => {
    const names = FUNCTIONAL_PRINTED.map(([, name]) => name);
    const longest = names.reduce((best, name) => (name.length > best.length ? name : best));
    const scripts = scriptsOf(built("taskpane.html"))
      .map(({ address }) => address?.replace(/\?.*$/, "") ?? "")
      .filter((address) => existsSync(path.join("dist/addin", address)));
    expect(scripts.filter((script) => built(script).includes(longest))).toEqual(["functions.js"]);
  });

  it("is written in ES2020, the packages in it too", { timeout: 240_000 }, () => {
    const scripts = readdirSync("dist/addin").filter((name) => name.endsWith(".js"));
    const wrong = scripts.map((name) => [name, syntaxError(built(name), 2020)]);
    expect(wrong.filter(([, error]) => error !== null)).toEqual([]);
    expect(scripts.length).toBeGreaterThan(3);
  });

  it("tells an old web view why the pane is empty, in ES5 as it was written", () => {
    expect(built("unsupported.js")).toBe(readProjectFile("src/taskpane/unsupported.js"));
    expect(syntaxError(built("unsupported.js"), 5)).toBeNull();
  });

  it("has the fonts of the report as they are, with their licences", () => {
    const fonts = readdirSync("assets/fonts").filter((name) => name.endsWith(".ttf.gz"));
    expect(fonts.length).toBeGreaterThan(0);
    for (const name of fonts) {
      const [here, there] = ["assets", "dist/addin"].map((folder) =>
        readFileSync(path.join(folder, "fonts", name)),
      );
      expect(there!.equals(here!)).toBe(true);
    }
    expect(readdirSync("dist/addin/fonts/licences")).toEqual(readdirSync("assets/fonts/licences"));
  });
});
