import { describe, expect, test } from "vitest";
import type { CreateTexts } from "../../../src/locale/ui/create";
import { LOCALES } from "../../locale/cases";
import { faults } from "../../locale/style";

function sentences({ says }: CreateTexts): string[] {
  return [
    ...[says.intro, says.unitNameHint, says.unitCodeHint, says.noUnitName, says.unitNameMarks],
    ...[says.badUnitCode, says.badYear, says.otherLayout(2031, "示例表样")],
    ...[says.taken(["01收支总表"]), says.taken(["01收支总表", "目录"])],
    ...[says.made(1), says.made(10), says.failed("TypeError")],
  ];
}

describe.each(LOCALES)("$tag", ({ tag, ui }) => {
  test.each(sentences(ui.create))("%s", (sentence) => {
    expect(faults(sentence, tag)).toEqual([]);
  });
});
