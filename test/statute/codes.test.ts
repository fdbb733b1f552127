import { describe, expect, it } from "vitest";

import type { Catalogue } from "../../src/core/layout/catalogue";
import { indexCatalogue, levelOf, nameOf, parentOf } from "../../src/core/layout/catalogue";
import { ECONOMIC } from "../../src/statute/codes/economic";
import { ECONOMIC_GOVERNMENT } from "../../src/statute/codes/economic-government";
import { FUNCTIONAL } from "../../src/statute/codes/functional";

const catalogues: readonly Catalogue[] = [FUNCTIONAL, ECONOMIC, ECONOMIC_GOVERNMENT];

describe.each(catalogues)("catalogue $id", (catalogue) => {
  const codes = new Set(catalogue.rows.map(([code]) => code));

  it("has well-formed codes", () => {
    const malformed = [...codes].filter((code) => levelOf(code, catalogue.depth) === null);
    expect(malformed).toEqual([]);
  });

  it("has the parent of every code", () => {
    const orphans = [...codes].filter((code) => {
      const parent = parentOf(code);
      return parent !== null && !codes.has(parent);
    });
    expect(orphans).toEqual([]);
  });

  it("says one thing about a code in a year", () => {
    const keys = catalogue.rows.map(([code, , year]) => `${code} ${year}`);
    expect(keys.filter((key, position) => keys.indexOf(key) !== position)).toEqual([]);
  });

  it("has clean names and plausible years", () => {
    const odd = catalogue.rows.filter(
      ([, name, year]) =>
        !/^[\p{Script=Han}（）()、“”]+$/u.test(name) || year < 2018 || year > 2026,
    );
    expect(odd).toEqual([]);
  });

  it("gives up a former name no later than the first year its new name was seen", () => {
    const index = indexCatalogue(catalogue);
    for (const former of catalogue.formerNames) {
      const successor = nameOf(index, former.successor, former.until + 1);
      expect(successor, former.code).not.toBeNull();
      if (former.successor === former.code) expect(successor?.name).not.toBe(former.name);
      const still = catalogue.rows.filter(
        ([code, name, year]) => code === former.code && name === former.name && year > former.until,
      );
      expect(still).toEqual([]);
    }
  });
});

describe("what is in the lists", () => {
  const count = (catalogue: Catalogue) => {
    const by = { printed: 0, "name-printed": 0, unverified: 0 };
    for (const [, , , evidence] of catalogue.rows) by[evidence] += 1;
    return by;
  };

  it("has the rows that were collected, by evidence", () => {
    expect(count(FUNCTIONAL)).toEqual({ printed: 292, "name-printed": 20, unverified: 780 });
    expect(count(ECONOMIC)).toEqual({ printed: 93, "name-printed": 0, unverified: 43 });
    expect(count(ECONOMIC_GOVERNMENT)).toEqual({ printed: 10, "name-printed": 0, unverified: 58 });
  });

  it("keeps the three classifications apart by their first digit", () => {
    const first = (catalogue: Catalogue) => new Set(catalogue.rows.map(([code]) => code[0]));
    expect(first(FUNCTIONAL)).toEqual(new Set(["2"]));
    expect(first(ECONOMIC)).toEqual(new Set(["3"]));
    expect(first(ECONOMIC_GOVERNMENT)).toEqual(new Set(["5"]));
  });

  it("knows the 旧名称 that disclosures still print", () => {
    const index = indexCatalogue(FUNCTIONAL);
    const former = (code: string) => nameOf(index, code, 2024)?.former.map((entry) => entry.name);
    expect(former("210")).toEqual(["医疗卫生与计划生育支出"]);
    expect(former("20805")).toEqual(["行政事业单位离退休"]);
    expect(nameOf(index, "2013804", 2023)?.name).toBe("市场主体管理");
    expect(nameOf(index, "2013804", 2024)?.name).toBe("经营主体管理");
  });
});
