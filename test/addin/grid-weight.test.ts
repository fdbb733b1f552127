import { readdirSync, readFileSync } from "node:fs";
import path from "node:path";
import { beforeAll, describe, expect, it } from "vitest";
import { ensureAddinBuilt } from "../../scripts/build-addin.mjs";

const BUILT = "dist/addin";
const DRAWING = "node_modules/@univerjs/engine-render/lib/es";

describe("the built grid", () => {
  beforeAll(ensureAddinBuilt, 300_000);
  const scripts = () => readdirSync(BUILT).filter((name) => name.endsWith(".js"));

  it("is there, without the hyphenation of languages in which nothing is divided", () => {
    const french = readdirSync(DRAWING).find((name) => name.startsWith("fr-"));
    const rules = readFileSync(path.join(DRAWING, french ?? ""), "utf8");
    // Names and quotes are the minifier's; the rules themselves, in long texts, stay as they are.
    const [longest] = [...rules.matchAll(/[^"'`\\\s/]{30,}/gu)]
      .map(([text]) => text)
      .sort((a, b) => b.length - a.length);
    expect(rules).toContain(longest);
    expect(scripts().some((name) => name.startsWith("grid-engine."))).toBe(true);
    const holding = scripts().filter((name) =>
      readFileSync(path.join(BUILT, name), "utf8").includes(longest ?? ""),
    );
    expect(holding).toEqual([]);
  });

  it("has a source map of our code and none of its packages", () => {
    const maps = readdirSync(BUILT).filter((name) => name.endsWith(".js.map"));
    expect(maps.some((name) => name.startsWith("grid."))).toBe(true);
    expect(maps.filter((name) => name.startsWith("grid-engine."))).toEqual([]);
  });
});
