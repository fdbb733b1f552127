import { describe, expect, test } from "vitest";
import { concealedFacts } from "../../../src/locale/concealed";
import type { Locale } from "../../../src/locale/locale";
import type { PublishTexts } from "../../../src/locale/ui/publish";
import { EN_US } from "../../../src/locale/en-US/en-us";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import type { Unprintable } from "../../../src/locale/unprintable";
import type { PublishFailure } from "../../../src/report/pdf/worker/messages";
import { failureSentence } from "../../../src/ui/publish/failure-sentence";
import type { FontRefusal } from "../../../src/ui/publish/fonts/chosen-fonts";
import { refusalSentence } from "../../../src/ui/publish/fonts/FontChoice";
import { LOCALES } from "../../locale/cases";
import { faults } from "../../locale/style";

/** Every sentence of the view, the variable ones with each kind of number and name. */
function sentences(texts: PublishTexts): string[] {
  const { says, preflight, nothing, fonts, save } = texts;
  return [
    ...[says.draftHint, says.blocked(1), says.blocked(2), says.local],
    ...Object.values(says.stage),
    ...[says.made(1), says.made(29), says.cancelled, says.stale, says.drawing, says.noPreview],
    ...[preflight.checking, preflight.older, preflight.noUnit],
    ...[0, 1, 2].map(preflight.errors),
    ...[0, 1, 2].flatMap((open) => [0, 1, 3].map((done) => preflight.warnings(open, done))),
    ...[preflight.notChecked(1), preflight.notChecked(2), preflight.allChecked(63)],
    ...[preflight.tables(9, 9), preflight.tables(1, 9), preflight.identity("示例市教育局", 2031)],
    ...[preflight.noYear, preflight.statement("情况说明"), preflight.noStatement],
    ...[nothing.opening, nothing.empty, nothing.unrecognised],
    ...FAILURES.map((one) => failureSentence(one, texts)),
    ...Object.values(fonts.problem),
    ...REFUSALS.map((one) => refusalSentence(one, fonts)),
    ...[fonts.hint, fonts.notKept],
    ...[save.says.saved("报告.pdf"), save.says.cancelled, save.says.arrived, save.says.noOtherWay],
    ...[...Object.values(save.says.done), ...Object.values(save.says.next)],
    ...Object.values(save.says.failed),
  ];
}

/** What is said of a workbook that hides nothing, something, and what is not known. */
function ofConcealed(locale: Locale): string[] {
  const notes = [{ sheet: "目录", count: 2 }];
  const some = { sheets: ["03支出总表", "目录"], lines: ["02收入总表!9:9"], notes };
  const unknown = { sheets: ["03支出总表"], lines: null, notes: null };
  return [{ sheets: [], lines: [], notes: [] }, some, unknown].flatMap((concealed) =>
    concealedFacts(concealed, locale).map(({ sentence }) => sentence),
  );
}

const FAILURES: readonly PublishFailure[] = [
  { code: "fonts", file: "kai-500.ttf.gz" },
  { code: "missing-glyph", characters: [unprintable("\u{2a6d6}", 1), unprintable("\u{2a6d6}", 2)] },
  { code: "missing-glyph", characters: [{ ...unprintable("\ue000", 1), reason: "not-settable" }] },
  { code: "office-font", face: "body", problem: "damaged" },
  { code: "office-font", face: "title", problem: "damaged" },
  { code: "too-wide", title: "支出表", columns: 200, mostColumns: 56 },
  { code: "does-not-fit", detail: "T2: row 4" },
  { code: "no-tables" },
  { code: "worker" },
  { code: "internal", detail: "TypeError" },
];

const REFUSALS: readonly FontRefusal[] = [
  { file: "仿宋.ttf", problem: "damaged" },
  { file: "仿宋.ttf", problem: "unreadable" },
];

/** A character that no font has, in a cell of its own. */
function unprintable(char: string, row: number): Unprintable {
  const place = { kind: "cell", sheet: "02收入总表", cell: `C${String(row)}` } as const;
  return { char, reason: "no-font", place, near: char };
}

/** Words with which a failure says what to do. */
const CURE = {
  "zh-CN": /请.+。$/u,
  "en-US": /(?:Check|Use|Delete|Open|Send|Choose|Wait|Allow|Save) .+\.$/u,
} as const;

describe.each(LOCALES)("$tag", (locale) => {
  const { tag, ui } = locale;
  test.each(sentences(ui.publish))("%s", (sentence) => {
    expect(faults(sentence, tag)).toEqual([]);
  });

  test.each(ofConcealed(locale))("%s", (sentence) => {
    expect(faults(sentence, tag)).toEqual([]);
  });

  test.each(FAILURES)("a report that failed ($code) says what to do", (failure) => {
    expect(failureSentence(failure, ui.publish)).toMatch(CURE[tag]);
  });

  test.each(Object.values(ui.publish.save.says.failed))("%s says what to do", (sentence) => {
    expect(sentence).toMatch(CURE[tag]);
  });

  test.each<[PublishFailure, readonly string[]]>([
    [{ code: "fonts", file: "kai-500.ttf.gz" }, ["kai-500.ttf.gz"]],
    [{ code: "does-not-fit", detail: "T2: row 4" }, ["T2: row 4"]],
    [{ code: "internal", detail: "TypeError" }, ["TypeError"]],
    [
      { code: "missing-glyph", characters: [unprintable("😀", 9)] },
      ["😀", "U+1F600", "02收入总表!C9"],
    ],
  ])("%j names what it is about", (failure, words) => {
    const sentence = failureSentence(failure, ui.publish);
    for (const word of words) expect(sentence).toContain(word);
  });

  test("many places of a missing character do not fill the screen", () => {
    const characters = Array.from({ length: 40 }, (_, row) => unprintable("龘", row));
    const sentence = failureSentence({ code: "missing-glyph", characters }, ui.publish);
    expect(sentence.length).toBeLessThan(200);
    expect(sentence).toContain("37");
  });
});

test("the file has one name in both languages, since the document is Chinese", () => {
  for (const draft of [true, false]) {
    expect(EN_US.ui.publish.fileName("示例市教育局", 2031, draft)).toEqual(
      ZH_CN.ui.publish.fileName("示例市教育局", 2031, draft),
    );
  }
});
