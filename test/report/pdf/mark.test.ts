import { describe, expect, it } from "vitest";
import { printable } from "../../../src/report/pdf/mark";

describe("what is printed of a text", () => {
  it.each([
    ["NUL and other controls", "预\u0000算\u0001\u001f公\u007f开\u0080\u009f", "预算公开"],
    ["a tab", "一\t二", "一 二"],
    [
      "line ends of all kinds",
      "一\r\n二\r三\v四\f五\u0085六\u2028七\u2029八",
      "一\n二\n三\n四\n五\n六\n七\n八",
    ],
    ["signs of direction", "\u202e一\u2066二\u2069\u200f三\u061c", "一二三"],
    ["what breaks or joins words", "一\u200b二\u00ad三\u2060四\u200d五\ufeff", "一二三四五"],
    ["selectors of variants", "葛\u{e0100}城\ufe00", "葛城"],
    ["notes between lines", "\ufff9一\ufffa二\ufffb", "一二"],
    ["tags", "一\u{e0067}\u{e007f}", "一"],
    ["an accent behind its letter", "re\u0301sume\u0301", "résumé"],
    ["characters of old standards", "\uf92c\ufa0c", "郎兀"],
  ])("%s", (_name, text, printed) => {
    expect(printable(text)).toBe(printed);
  });

  it.each(["　空格 ", "《“三公”》—…", "①⑳㎡㏄", "𬭚"])("%j stays as it is", (text) => {
    expect(printable(text)).toBe(text);
  });
});
