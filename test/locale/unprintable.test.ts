import { describe, expect, test } from "vitest";
import type { PrintedPlace, Unprintable } from "../../src/locale/unprintable";
import { LOCALES } from "./cases";
import { faults } from "./style";

const CELL: PrintedPlace = { kind: "cell", sheet: "02收入总表", cell: "C9" };

function one(char: string, more: Partial<Unprintable> = {}): Unprintable {
  return { char, reason: "no-font", place: CELL, near: `…公开${char}情况…`, ...more };
}

const CASES: readonly [string, readonly Unprintable[], readonly string[]][] = [
  ["a cell", [one("😀")], ["“😀”", "U+1F600", "02收入总表!C9"]],
  [
    "a paragraph",
    [one("㙍", { place: { kind: "paragraph", section: "情况说明" } })],
    ["U+364D", "情况说明", "公开㙍情况"],
  ],
  ["a title", [one("㙍", { place: { kind: "title", text: "一、㙍" } })], ["公开㙍情况"]],
  [
    "a part of a table",
    [one("㙍", { place: { kind: "table", title: "收入总表" } })],
    ["收入总表", "公开㙍情况"],
  ],
  ["what no font can set", [one("א", { reason: "not-settable" })], ["“א”", "U+05D0"]],
  ["what shows nothing by itself", [one("\ue000", { reason: "not-settable" })], ["U+E000"]],
  [
    "characters of both kinds",
    [one("😀"), one("א", { reason: "not-settable" })],
    ["U+1F600", "U+05D0"],
  ],
];

describe.each(LOCALES)("$tag", ({ cli, ui, tag }) => {
  test.each(CASES)("%s is named, and what to do", (_name, characters, words) => {
    for (const say of [cli.notPrintable, ui.publish.failure.missingGlyph]) {
      const sentence = say(characters);
      for (const word of words) expect(sentence).toContain(word);
      expect(faults(sentence, tag)).toEqual([]);
      expect(sentence).toMatch(tag === "zh-CN" ? /请换成其他字/u : /Use other characters/u);
    }
  });

  test("a font file is offered as a way out only where one can help", () => {
    const isOffered = (characters: readonly Unprintable[]) =>
      cli.notPrintable(characters).includes("--body-font");
    expect(isOffered([one("😀")])).toBe(true);
    expect(isOffered([one("א", { reason: "not-settable" })])).toBe(false);
  });

  test("the place that is found most easily comes first, and many are counted", () => {
    const title: PrintedPlace = { kind: "title", text: "㙍" };
    const cells = [9, 10, 11, 12].map(
      (row) => ({ kind: "cell", sheet: "表", cell: `C${String(row)}` }) as const,
    );
    const places = [title, ...cells].map((place) => one("㙍", { place }));
    const sentence = cli.notPrintable(places);
    expect(sentence).toContain("表!C9");
    expect(sentence).not.toContain("公开㙍情况");
    expect(sentence).toContain("2");
  });
});
