import fc from "fast-check";
import { describe, expect, test } from "vitest";
import type { Book } from "../../../src/core/book/book";
import { normaliseLabel } from "../../../src/core/book/label";
import { locate } from "../../../src/core/locate/locate";
import { chooseLayoutSet, layoutForYear } from "../../../src/core/locate/choose-layout";
import { ZH_CN } from "../../../src/locale/zh-CN/zh-cn";
import { LAYOUT_SETS } from "../../../src/statute/layout-sets";
import { readForm, type CreateForm } from "../../../src/ui/create/form";
import { sheetClashes } from "../../../src/ui/create/sheet-clashes";
import { sampleBook, setCells } from "../../support/books";

const { says } = ZH_CN.ui.create;
const GOOD: CreateForm = { unitName: "示例市教育局本级", unitCode: "900001", year: "2031" };

describe("the form", () => {
  test("gives the identity when everything is right", () => {
    expect(readForm(GOOD, says)).toEqual({
      identity: { entity: { code: "900001", name: "示例市教育局本级" }, year: 2031 },
      problems: {},
    });
  });

  test("takes full-width digits and outer spaces", () => {
    const form = { unitName: "　示例市教育局 ", unitCode: " ９０００01001", year: "２０３１" };
    expect(readForm(form, says).identity).toEqual({
      entity: { code: "900001001", name: "示例市教育局" },
      year: 2031,
    });
  });

  const wrong: readonly [Partial<CreateForm>, Partial<CreateForm>][] = [
    [{ unitName: "" }, { unitName: says.noUnitName }],
    [{ unitName: " 　" }, { unitName: says.noUnitName }],
    [{ unitName: "示例 教育局" }, { unitName: says.unitNameMarks }],
    [{ unitName: "单位：教育局" }, { unitName: says.unitNameMarks }],
    [{ unitName: "8号教育局" }, { unitName: says.unitNameMarks }],
    [{ unitName: "教育\u0007局" }, { unitName: says.unitNameMarks }],
    [{ unitName: "教育\u202e局" }, { unitName: says.unitNameMarks }],
    [{ unitName: "）教育局" }, { unitName: says.unitNameMarks }],
    [{ unitName: "-教育局" }, { unitName: says.unitNameMarks }],
    [{ unitCode: "" }, { unitCode: says.badUnitCode }],
    [{ unitCode: "90001" }, { unitCode: says.badUnitCode }],
    [{ unitCode: "9000010" }, { unitCode: says.badUnitCode }],
    [{ unitCode: "90000A" }, { unitCode: says.badUnitCode }],
    [{ year: "" }, { year: says.badYear }],
    [{ year: "31" }, { year: says.badYear }],
    [{ year: "1999" }, { year: says.badYear }],
    [{ year: "2031年" }, { year: says.badYear }],
    [
      { unitName: "", unitCode: "x", year: "x" },
      { unitName: says.noUnitName, unitCode: says.badUnitCode, year: says.badYear },
    ],
  ];
  test.each(wrong)("%o is refused where it is wrong", (change, problems) => {
    expect(readForm({ ...GOOD, ...change }, says)).toEqual({ identity: null, problems });
  });

  test("what passes is read back from the heading of a table", async () => {
    const book = await sampleBook();
    fc.assert(
      fc.property(
        fc.string({ unit: "binary", minLength: 1, maxLength: 12 }),
        fc.stringMatching(/^(\d{6}|\d{9})$/u),
        (unitName, unitCode) => {
          const { identity } = readForm({ unitName, unitCode, year: "2023" }, says);
          fc.pre(identity !== null);
          const { code, name } = identity.entity;
          expect(entityOf(book, identity.entity)).toEqual({ code, name: normaliseLabel(name) });
        },
      ),
      { numRuns: 60 },
    );
  });
});

/** The unit that is read from the income table when its heading states this one. */
function entityOf(book: Book, { code, name }: { code: string; name: string }) {
  const only = { sheets: book.sheets.filter((sheet) => sheet.name === "02收入总表") };
  const changed = setCells(only, { "02收入总表!A2": `${code}${name}` });
  return locate(changed, LAYOUT_SETS[0]!).entity;
}

test("tables of a year are checked by the set that the check would choose", async () => {
  const book = await sampleBook();
  expect(layoutForYear(LAYOUT_SETS, 2023)).toBe(chooseLayoutSet(book, LAYOUT_SETS));
  expect(layoutForYear(LAYOUT_SETS, 2024).year).toBe(2023);
  expect(layoutForYear(LAYOUT_SETS, 2025).year).toBe(2025);
  expect(layoutForYear(LAYOUT_SETS, 2031).year).toBe(2025);
  expect(layoutForYear(LAYOUT_SETS, 2009).year).toBe(2023);
  expect(() => layoutForYear([], 2023)).toThrow(RangeError);
});

test("sheet names clash without regard to case", () => {
  expect(sheetClashes(["01收支总表", "Notes", "03"], ["notes", "01收支总表"])).toEqual([
    "01收支总表",
    "Notes",
  ]);
  expect(sheetClashes(["01"], [])).toEqual([]);
});
