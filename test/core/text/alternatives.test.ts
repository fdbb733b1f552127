import { describe, expect, it } from "vitest";
import { anyOf, escaped } from "../../../src/core/text/alternatives";

describe("words in a regular expression", () => {
  it.each(["a.b", "（一）", "3+5", "[x]", "a/b", "^$", "C\\D", "{2}", "甲|乙"])(
    "%s matches itself and nothing else",
    (word) => {
      const pattern = new RegExp(`^${escaped(word)}$`, "u");
      expect(pattern.test(word)).toBe(true);
      expect(pattern.test(`${word}x`)).toBe(false);
      expect(pattern.test("aXb")).toBe(false);
    },
  );

  it("the longest of several words is taken", () => {
    expect(
      new RegExp(anyOf(["运行", "机关运行经费", "运行经费"]), "u").exec("机关运行经费")?.[0],
    ).toBe("机关运行经费");
  });

  it("no words match nothing", () => {
    expect(new RegExp(anyOf([]), "u").test("")).toBe(false);
  });
});
