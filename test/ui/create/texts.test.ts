import { describe, expect, test } from "vitest";
import type { CreateTexts } from "../../../src/locale/ui/create";
import { LOCALES } from "../../locale/cases";
import { faults } from "../../locale/style";

function sentences({ says }: CreateTexts): string[] {
  return [
    ...[says.intro.sheets, says.intro.workbook, says.fillings.detail(9), says.fillings.plain(9)],
    ...[says.protect, says.missing.lists, says.missing.protection],
    ...[says.unitNameHint, says.unitCodeHint, says.noUnitName, says.unitNameMarks],
    ...[says.badUnitCode, says.badYear, says.otherLayout(2031, "示例表样")],
    ...[says.taken(["01收支总表"]), says.taken(["01收支总表", "目录"])],
    ...[1, 10].flatMap((count) => [says.made.sheets(count), says.made.workbook(count)]),
    ...[says.next.detail("预算明细"), says.next.plain("预算明细"), says.failed("TypeError")],
  ];
}

describe.each(LOCALES)("$tag", ({ tag, ui }) => {
  test.each(sentences(ui.create))("%s", (sentence) => {
    expect(faults(sentence, tag)).toEqual([]);
  });
});
