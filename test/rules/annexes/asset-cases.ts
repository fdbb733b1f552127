import { N, P, type Case } from "./case";

/** Assets, the statement and procurement. */
export const ASSET_CASES: readonly Case[] = [
  {
    name: "planned assets as procured",
    cells: { [`${N}!A59`]: "本年度拟购置固定资产总额为440万元，已列入政府采购预算。" },
    finds: [],
    gone: [`A-10 ${N}!A59`],
  },
  {
    name: "no planned assets",
    cells: { [`${N}!A59`]: "本年度拟购置固定资产总额为0万元。" },
    finds: [`A-10 ${N}!A59 0.00 440.00`],
    gone: [`A-10 ${N}!A59`],
  },
  {
    name: "furniture is a fixed asset, office supplies are none",
    cells: {
      [`${N}!A59`]: "本年度拟购置固定资产总额为510.00万元。",
      [`${P}!D7`]: "A05010201",
    },
    finds: [],
    gone: [`A-10 ${N}!A59`],
  },
  {
    name: "without catalogue codes nothing can be told",
    cells: { [`${P}!D7`]: null, [`${P}!D8`]: null, [`${P}!D9`]: null },
    finds: [],
    gone: [`A-10 ${N}!A59`],
  },
  {
    name: "a table of two years ago",
    cells: { "固定资产!B2": "截止时间：2021-12-31" },
    finds: ["A-11 固定资产!B2 2021-12-31 2022-12-31"],
  },
  {
    name: "a table of August",
    cells: { "固定资产!B2": "截至2022年8月31日" },
    finds: ["A-11 固定资产!B2 2022-08-31 2022-12-31"],
  },
  { name: "the day in words", cells: { "固定资产!B2": "截至2022年12月31日" }, finds: [] },
];
