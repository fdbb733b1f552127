import { describe, expect, test } from "vitest";
import type { HostErrorCode } from "../../src/core/host";
import type { Limited } from "../../src/hosts/file/limits";
import type { Foreign } from "../../src/hosts/file/signature";
import { EN_US } from "../../src/locale/en-US/en-us";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { LOCALES } from "./cases";
import { faults } from "./style";

type Params = Readonly<Record<string, string>>;

/** The params each code comes with; a new code does not compile until it is entered here. */
const CASES: Readonly<Record<HostErrorCode, readonly Params[]>> = {
  "empty-file": [{}],
  "not-a-workbook": [{}, { found: "pdf" }, { found: "archive" }, { found: "html" }],
  truncated: [{}],
  "legacy-or-encrypted": [{}],
  encrypted: [{}],
  "legacy-format": [{}],
  xlsb: [{}],
  unsafe: [{ reason: "ratio", part: "xl/styles.xml" }, { reason: "zip64", part: "" }, {}],
  "too-large": [
    { what: "sheets", limit: "1000", found: "1001" },
    { what: "cellCharacters", limit: "32767", found: "32768", sheet: "01收支总表", cell: "B3" },
    {},
  ],
  damaged: [{ part: "xl/styles.xml", detail: "cut off" }, { part: "", detail: "" }, {}],
  "unreadable-file": [{ name: "02收入总表.xlsx", detail: "NotFoundError" }, { name: "" }],
  "unwritable-file": [{ name: "02收入总表.xlsx", detail: "QuotaExceededError" }, {}],
  "unknown-sheet": [{ sheet: "02收入总表" }],
  "bad-range": [{ sheet: "02收入总表", range: "0,0,-1,2" }],
  closed: [{}],
  "sheet-exists": [{ sheet: "02收入总表" }],
  "protected-sheet": [{ sheet: "02收入总表" }, {}],
  "hidden-sheet": [{ sheet: "02收入总表" }],
  "protected-workbook": [{}],
  "cell-editing": [{}],
  "host-busy": [{}],
  "read-only": [{}],
  "not-supported": [
    {},
    { reason: "no-visible-sheet", sheet: "01收支总表" },
    { reason: "no-visible-sheet", sheet: "" },
  ],
  "program-failed": [{ detail: "TypeError" }],
  "host-failed": [{ detail: "GeneralException" }, {}],
};

/** Words with which a sentence says what to do. */
const CURE = {
  "zh-CN": /再试。$|重新核对。$|告诉维护人员。$/u,
  "en-US": /try again\.$|Check again\.$|Send this sentence to the maintainers\.$/u,
} as const;

const IN_MEGABYTES = [" 50 MB", " 51 MB"];
const COUNTED = [" 52428800", " 52428801"];

/** Every limit of the file host with the figures of its sentence. */
const LIMITS: Readonly<Record<Limited, readonly string[]>> = {
  fileBytes: IN_MEGABYTES,
  partBytes: IN_MEGABYTES,
  totalBytes: IN_MEGABYTES,
  parts: COUNTED,
  sheets: COUNTED,
  names: COUNTED,
  elements: COUNTED,
  textCharacters: COUNTED,
  cells: COUNTED,
  gridCells: COUNTED,
  bookGridCells: COUNTED,
  merges: COUNTED,
  strings: COUNTED,
  formats: COUNTED,
  formulaCharacters: COUNTED,
};

/** Every kind of file the host tells apart, with the word for it. */
const FOREIGN: Readonly<Record<Foreign, string>> = {
  pdf: "PDF",
  html: "HTML",
  "xml-spreadsheet": "XML",
  xml: "XML",
  rtf: "RTF",
  image: "图片",
  archive: "压缩包",
  word: "Word",
  powerpoint: "演示文稿",
  opendocument: "ODF",
  ofd: "OFD",
  numbers: "Numbers",
  text: "文本",
  unknown: "不是 Excel 工作簿",
};

describe.each(LOCALES)("$tag", (locale) => {
  const cases = Object.entries(CASES).flatMap(([code, all]) =>
    all.map((params) => ({ code: code as HostErrorCode, params })),
  );

  test.each(cases)("$code $params says what is wrong and what to do", ({ code, params }) => {
    const sentence = locale.hostError(code, params);
    expect(faults(sentence, locale.tag)).toEqual([]);
    expect(sentence).toMatch(CURE[locale.tag]);
    expect(sentence.split(/[。？]|[.?] /u).filter((part) => part !== "").length).toBeGreaterThan(1);
  });

  test.each(Object.entries(LIMITS))("a limit on %s is named with its figures", (what, words) => {
    const sentence = locale.hostError("too-large", { what, limit: "52428800", found: "52428801" });
    for (const word of words) expect(sentence).toContain(word);
    expect(faults(sentence, locale.tag)).toEqual([]);
  });

  test("a step is refused for its own reason, with the sheet and the cell", () => {
    const [plain, hidden] = [{}, { reason: "no-visible-sheet", sheet: "甲" }].map((params) =>
      locale.hostError("not-supported", params),
    );
    expect(plain).toContain("Excel");
    expect(hidden).toContain("“甲”");
    expect(hidden).not.toContain("Excel");
    const where = { what: "cellCharacters", sheet: "乙", cell: "B3" };
    const long = locale.hostError("too-large", { ...where, limit: "32767", found: "40000" });
    for (const word of ["“乙”", "B3", "32767", "40000"]) expect(long).toContain(word);
  });

  test("names from inside a file cannot steer a terminal or fill the screen", () => {
    const part = `xl/\u001b[2J\u202e\n${"长".repeat(500)}`;
    for (const code of ["damaged", "unsafe", "unknown-sheet"] as const) {
      const sentence = locale.hostError(code, { part, sheet: part, reason: "part-name" });
      expect(sentence).not.toMatch(/[\p{Cc}\p{Cf}]/u);
      expect(sentence.length).toBeLessThan(250);
    }
  });
});

test.each(Object.entries(FOREIGN))("a file of kind %s is named", (found, word) => {
  expect(ZH_CN.hostError("not-a-workbook", { found })).toContain(word);
});

test("a PDF is not to be saved as a workbook, a web page is", () => {
  expect(EN_US.hostError("not-a-workbook", { found: "pdf" })).not.toContain("save it");
  expect(EN_US.hostError("not-a-workbook", { found: "html" })).toContain("save it");
});
