import { K, N, office, P, UNIT, type Case } from "./case";

/** The table of the unit, those of the projects, and project expenditure. */
export const UNIT_CASES: readonly Case[] = [
  {
    name: "another cost in the unit's table",
    cells: { [`${UNIT}!G16`]: 450 },
    finds: [`K-08 ${UNIT}!G16 ≤450万元 ≤440万元`],
  },
  {
    name: "the published figures put right",
    cells: { [`${UNIT}!F6`]: "=", [`${UNIT}!G25`]: 90, [`${UNIT}!G26`]: 90 },
    finds: [],
    gone: [`K-08 ${UNIT}!G25`, `K-08 ${UNIT}!G26`, `K-08 ${UNIT}!G6`],
  },
  {
    name: "an indicator of the unit alone is compared with nothing",
    cells: { [`${UNIT}!G12`]: 5, [`${UNIT}!G7`]: 2000 },
    finds: [],
  },
  {
    name: "the whole cost of all projects is the cost of each",
    cells: {
      [`${UNIT}!C17`]: "项目总成本",
      [`${UNIT}!E17`]: "项目总成本",
      [`${UNIT}!G17`]: 756.51,
    },
    finds: [],
    gone: [`K-09 ${K}!E8`],
  },
  {
    name: "a cost of the unit's that no words tell counts by its amount",
    cells: {
      [`${UNIT}!B14`]: "成本",
      [`${UNIT}!F14`]: "≤",
      [`${UNIT}!G14`]: 160,
      [`${UNIT}!H14`]: "万元",
    },
    finds: [],
    gone: [`K-09 ${K}!E8`],
  },
  {
    // 156.4 + 161 + 440 + 0.11 = 757.51, and table 3 has 756.51.
    name: "costs that are not project expenditure",
    cells: {
      [`${K}!E8`]: "≤161万元",
      [`${P}!B8`]: 161,
      [`${N}!A42`]: office().replace("160", "161"),
    },
    finds: [`K-09 ${K}!E8 ≤161万元 `, `K-10 ${K}!E8 757.51 756.51`],
    gone: [`K-09 ${K}!E8`],
  },
  {
    // In all 756.51, but 326.40 and 430 are neither 316.40 nor 440.
    name: "costs that no items of expenditure are the sum of",
    cells: {
      [`${K}!E8`]: "≤170万元",
      [`${P}!B8`]: 170,
      [`${N}!A42`]: office().replace("160", "170"),
      [`${K}!E19`]: "≤430万元",
      [`${P}!B9`]: 430,
      [`${UNIT}!G16`]: 430,
    },
    finds: [
      `K-05 ${K}!E19 ≤430万元 不超过440万元`,
      `K-09 ${K}!E8 ≤170万元 `,
      `K-10 ${K}!E8 756.51 756.40`,
      `P-12 ${P}!B9 440.00 430.00`,
    ],
    gone: [`K-09 ${K}!E8`],
  },
  {
    name: "without the cost of one project nothing can be told",
    cells: { [`${K}!E8`]: "按预算执行", [`${N}!A42`]: office("成本指标") },
    finds: [`K-04 ${K}!B8 成本指标 `],
    gone: [`K-09 ${K}!E8`],
  },
];
