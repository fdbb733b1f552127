import type { Source } from "../core/layout/layout";

/** Every document the statute data rests on, once. */
export const SOURCES: readonly Source[] = [
  {
    id: "budget-law",
    title: { zh: "中华人民共和国预算法", en: "Budget Law of the People's Republic of China" },
    issuer: "全国人民代表大会常务委员会",
    checkedOn: "2026-11-22",
  },
  {
    id: "budget-law-regulations",
    title: {
      zh: "中华人民共和国预算法实施条例",
      en: "Regulations for the Implementation of the Budget Law",
    },
    number: "国务院令第729号",
    issuer: "国务院",
    checkedOn: "2026-11-22",
  },
  {
    id: "disclosure-procedures",
    title: {
      zh: "地方预决算公开操作规程",
      en: "Operating Procedures for the Disclosure of Local Budgets and Final Accounts",
    },
    number: "财预〔2016〕143号",
    issuer: "财政部",
    checkedOn: "2026-11-22",
  },
  {
    id: "hebei-form-2023",
    title: {
      zh: "河北省2023年单位预算公开表（廊坊市单位公开文本所用表样）",
      en: "Hebei unit budget disclosure form 2023 (as used in a published Langfang document)",
    },
    issuer: "河北省财政预算管理一体化系统表样",
    checkedOn: "2026-11-22",
  },
  {
    id: "hebei-form-2025",
    title: {
      zh: "河北省2025年预算公开表（石家庄市平山县公开文本所用表样）",
      en: "Hebei budget disclosure form 2025 (as used in a published Pingshan document)",
    },
    issuer: "河北省财政预算管理一体化系统表样",
    checkedOn: "2026-11-22",
  },
  {
    id: "classification-2023",
    title: {
      zh: "2023年政府收支分类科目",
      en: "Classification of Government Revenue and Expenditure 2023",
    },
    issuer: "财政部",
    checkedOn: "2026-11-22",
  },
];
