import type { Report } from "./model";

const CHINESE = { unit: "单位名称：", code: "单位编码：", year: "预算年度：", ofYear: "年" };
const ENGLISH = { unit: "Unit: ", code: "Unit code: ", year: "Budget year: ", ofYear: "" };

/** The lines under the title on the cover, each with the word that says what it is. */
export function imprintOf({ unitName, unitCode, year, language }: Report): string[] {
  const words = language.startsWith("zh") ? CHINESE : ENGLISH;
  const lines: [string, string][] = [
    [words.unit, unitName],
    [words.code, unitCode],
    [words.year, `${String(year)}${words.ofYear}`],
  ];
  return lines.filter(([, value]) => value !== "").map(([label, value]) => label + value);
}
