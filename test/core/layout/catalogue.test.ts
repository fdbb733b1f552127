import { describe, expect, it } from "vitest";

import type { Catalogue } from "../../../src/core/layout/catalogue";
import { indexCatalogue, levelOf, nameOf, parentOf } from "../../../src/core/layout/catalogue";

const catalogue: Catalogue = {
  id: "example",
  depth: 3,
  rows: [
    ["210", "卫生健康支出", 2025, "unverified"],
    ["210", "卫生健康支出", 2023, "printed"],
    ["21305", "乡村振兴", 2023, "printed"],
    ["30213", "维修（护）费", 2025, "printed"],
    ["30213", "维修(护)费", 2023, "unverified"],
    ["30214", "甲", 2023, "printed"],
    ["30214", "乙", 2025, "printed"],
  ],
  formerNames: [
    {
      code: "210",
      name: "医疗卫生与计划生育支出",
      until: 2018,
      successor: "210",
      evidence: "unverified",
    },
    { code: "210", name: "医疗卫生支出", until: 2014, successor: "210", evidence: "unverified" },
    { code: "2010308", name: "信访事务", until: 2023, successor: "20140", evidence: "unverified" },
  ],
};
const index = indexCatalogue(catalogue);
const name = (code: string, year: number) => nameOf(index, code, year)?.name;

describe("nameOf", () => {
  it("gives the name seen in the year asked for", () => {
    expect(nameOf(index, "210", 2023)).toMatchObject({
      name: "卫生健康支出",
      year: 2023,
      evidence: "printed",
      exact: true,
    });
  });

  it("gives the nearest year where the year itself was not seen, and says so", () => {
    expect(nameOf(index, "21305", 2026)).toMatchObject({
      name: "乡村振兴",
      year: 2023,
      exact: false,
    });
    expect(name("30214", 2022)).toBe("甲");
    expect(name("30214", 2030)).toBe("乙");
  });

  it("prefers the better proven of two years equally near, then the later", () => {
    expect(name("30213", 2024)).toBe("维修（护）费");
    expect(name("30214", 2024)).toBe("乙");
  });

  it("gives the former name for the years it was in force", () => {
    expect(nameOf(index, "210", 2018)).toMatchObject({
      name: "医疗卫生与计划生育支出",
      year: 2018,
      exact: false,
    });
    expect(name("210", 2014)).toBe("医疗卫生支出");
    expect(name("210", 2019)).toBe("卫生健康支出");
  });

  it("lists the names given up before the year, so that a 旧名称 can be told from a wrong one", () => {
    const former = (year: number) => nameOf(index, "210", year)?.former.map((entry) => entry.name);
    expect(former(2023)).toEqual(["医疗卫生支出", "医疗卫生与计划生育支出"]);
    expect(former(2016)).toEqual(["医疗卫生支出"]);
    expect(former(2010)).toEqual([]);
  });

  it("lists everything known of the code, oldest first", () => {
    expect(nameOf(index, "30213", 2025)?.known.map((entry) => entry.year)).toEqual([2023, 2025]);
  });

  it("does not know a code that is not listed, nor one given up before the year", () => {
    expect(nameOf(index, "2109999", 2023)).toBeNull();
    expect(name("2010308", 2023)).toBe("信访事务");
    expect(nameOf(index, "2010308", 2024)).toBeNull();
  });
});

describe("levelOf", () => {
  it("tells 类, 款 and 项 by length", () => {
    expect(levelOf("208", 3)).toBe("class");
    expect(levelOf("20805", 3)).toBe("section");
    expect(levelOf("2080505", 3)).toBe("item");
    expect(levelOf("30201", 2)).toBe("section");
  });

  it("refuses what is no code of the list", () => {
    for (const text of ["", "20", "2080", "208050", "20805051", "208 05", "２０８", "208a5"]) {
      expect(levelOf(text, 3)).toBeNull();
    }
    expect(levelOf("3020101", 2)).toBeNull();
  });
});

describe("parentOf", () => {
  it("goes one level up", () => {
    expect(parentOf("2080505")).toBe("20805");
    expect(parentOf("20805")).toBe("208");
    expect(parentOf("208")).toBeNull();
    expect(parentOf("2080")).toBeNull();
  });
});
