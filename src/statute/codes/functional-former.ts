import type { FormerName } from "../../core/layout/catalogue";

/**
 * Names that 支出功能分类 has given up. `name-printed`: the old name was read in a disclosure, its
 * last year is from memory; `unverified`: both are from memory.
 */
export const FUNCTIONAL_FORMER_NAMES: readonly FormerName[] = [
  // 信访事务 moved from a 项 of 20103 to a 款 of its own.
  { code: "2010308", name: "信访事务", until: 2023, successor: "20140", evidence: "unverified" },
  {
    code: "2013804",
    name: "市场主体管理",
    until: 2023,
    successor: "2013804",
    evidence: "unverified",
  },
  {
    code: "207",
    name: "文化体育与传媒支出",
    until: 2018,
    successor: "207",
    evidence: "unverified",
  },
  {
    code: "20805",
    name: "行政事业单位离退休",
    until: 2019,
    successor: "20805",
    evidence: "unverified",
  },
  {
    code: "210",
    name: "医疗卫生与计划生育支出",
    until: 2018,
    successor: "210",
    evidence: "name-printed",
  },
  { code: "21305", name: "扶贫", until: 2021, successor: "21305", evidence: "unverified" },
  {
    code: "215",
    name: "资源勘探信息等支出",
    until: 2019,
    successor: "215",
    evidence: "unverified",
  },
];
