import { K, N, office, UNIT, type Case } from "./case";

const GOAL = "绩效目标：通过项目的开展";

/** The statement and the tables of the projects. */
export const STATED_CASES: readonly Case[] = [
  {
    name: "a project under another name",
    cells: { [`${N}!A40`]: "3、机关取暖费" },
    finds: [
      `K-01 ${K}!A2 机关取暖费 `,
      `K-01 ${K}!A2 政务服务管理经费 `,
      `K-02 ${K}!A13 大气污染综合防控激光雷达能力建设项目 区政府一招人员经费`,
    ],
    gone: [`K-02 ${K}!A2`],
  },
  {
    name: "a slip in a name is no other project",
    cells: { [`${N}!A43`]: "4、大气污染综合防控激光雷达能力建设" },
    finds: [],
  },
  {
    name: "another goal",
    cells: { [`${N}!A35`]: `${GOAL}保证待遇落实到位。` },
    finds: [
      `K-03 ${K}!B37 1.通过项目的开展保证区政府办一招人员待遇落实到位，满足经费需求，保障职工队伍稳… 通过项目的开展保证待遇落实到位。`,
    ],
  },
  {
    name: "marks and numbers of a goal are no difference",
    cells: {
      [`${N}!A38`]: `${GOAL}，实现扶贫小额贷款贴息；为巩固扶贫脱贫成果提供有力支撑`,
    },
    finds: [],
  },
  {
    name: "a kind of indicator the statement lacks",
    cells: { [`${N}!A42`]: office("质量指标") },
    finds: [`K-04 ${K}!B6 质量指标 `],
  },
  {
    name: "a kind of indicator the table lacks",
    cells: { [`${K}!B6`]: "生态效益指标" },
    finds: [`K-04 ${K}!A2 质量指标 `, `K-04 ${K}!B6 生态效益指标 `],
  },
  {
    name: "another figure in the table",
    cells: { [`${K}!E5`]: "≥96%" },
    finds: [`K-05 ${K}!E5 ≥96% 完成工作量占应完成总量的比例大于等于95%`],
  },
  {
    name: "another sign in the table",
    cells: { [`${K}!E40`]: "95%" },
    finds: [`K-05 ${K}!E40 95% 发放标准准确率大于等于95%`],
  },
  {
    name: "other words for a sign are the same sign",
    cells: { [`${N}!A42`]: office().replaceAll("大于等于", "不低于") },
    finds: [],
  },
  {
    name: "a table put right, of which the unit's is now the rounded one",
    cells: { [`${K}!E31`]: "≤0.109135万元", [`${K}!E32`]: "≤100%" },
    finds: [`K-08 ${UNIT}!G17 ≤0.11万元 ≤0.109135万元`],
    gone: [`K-05 ${K}!E31`, `K-05 ${K}!E32`],
  },
  {
    name: "other words for a value",
    cells: { [`${K}!E7`]: "每月支出" },
    finds: [`K-06 ${K}!E7 每月支出 每季度支出`],
  },
  {
    name: "a table without values, once",
    cells: Object.fromEntries([5, 6, 7, 8, 9, 10, 11].map((row) => [`${K}!E${row}`, null])),
    finds: [`K-07 ${K}!E5 7 7`],
    gone: [`K-09 ${K}!E8`],
  },
];
