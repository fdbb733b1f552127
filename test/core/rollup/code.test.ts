import { describe, expect, it } from "vitest";
import type { Scalar } from "../../../src/core/book/book";
import { readAsked, readCode } from "../../../src/core/rollup/code";

describe("readCode", () => {
  it.each<readonly [readonly Scalar[], number]>([
    [["208"], 208],
    [["20805"], 20805],
    [["2080505"], 2080505],
    [[2080505], 2080505],
    [[301], 301],
    [[" 2080505 "], 2080505],
    [["208 05 05"], 2080505],
    [["\u3000\u30002080505"], 2080505],
    [["２０８０５"], 20805],
    [["208\u200b05"], 20805],
    [["205", "02", "01"], 2050201],
    [["205", "02", null], 20502],
    [["205", "", ""], 205],
    // Numbers in columns of their own lose their zeros.
    [[205, 2, 1], 2050201],
    [[205, "2", 99], 2050299],
    [["205", "20502", "2050201"], 2050201],
    [[301, 1], 30101],
  ])("%j is %d", (cells, code) => {
    expect(readCode(cells)).toBe(code);
  });

  it.each<readonly [readonly Scalar[]]>([[[null]], [[""]], [[" \u3000"]], [["", null, " "]]])(
    "%j is blank",
    (cells) => {
      expect(readCode(cells)).toBeNull();
    },
  );

  it.each<readonly [readonly Scalar[], string, string]>([
    [["合 计"], "words", "合计"],
    [["合计", "", ""], "words", "合计"],
    [["科目编码"], "words", "科目编码"],
    [["20"], "malformed", "20"],
    [["2080"], "malformed", "2080"],
    [["208050"], "malformed", "208050"],
    [["20805051"], "malformed", "20805051"],
    [["2O8"], "malformed", "2O8"],
    [["208.05"], "malformed", "208.05"],
    [["030"], "malformed", "030"],
    [[20.5], "malformed", "20.5"],
    [[-208], "malformed", "-208"],
    [[2080], "malformed", "2080"],
    [["", "02", ""], "malformed", "02"],
    [["205", "", "01"], "malformed", "205 01"],
    [["205", "20602"], "malformed", "205 20602"],
    [["205", "002"], "malformed", "205 002"],
    [[{ err: "#REF!" }], "error", "#REF!"],
    [["205", { err: "#N/A" }, ""], "error", "#N/A"],
  ])("%j holds %s %s", (cells, kind, text) => {
    expect(readCode(cells)).toEqual({ kind, text });
  });
});

describe("readAsked", () => {
  it.each<readonly [Scalar, unknown]>([
    [null, "all"],
    ["", "all"],
    ["合  计", "all"],
    ["支出合计", "all"],
    ["总计", "all"],
    ["208", 208],
    ["科目编码", { kind: "words", text: "科目编码" }],
    ["20", { kind: "malformed", text: "20" }],
  ])("%j asks for %j", (cell, asked) => {
    expect(readAsked([cell])).toEqual(asked);
  });
});
