import type { FormRule } from "../../../../core/layout/rule";
import { ACCURATE, NOT_SECRET, UNDER_REGULATIONS } from "./basis";

/** What must not be published, or only knowingly: numbers of persons, marks of secrecy, hidden amounts. */
export const PRIVACY_RULES: readonly FormRule[] = [
  {
    id: "B-50",
    kind: "form",
    deviation: "personal-number",
    title: {
      zh: "公开内容没有个人身份证号、手机号、银行卡号",
      en: "What is published has no identity card, mobile phone or bank card number of a person",
    },
    severity: "warning",
    explainable: true,
    basis: UNDER_REGULATIONS,
  },
  {
    id: "B-51",
    kind: "form",
    deviation: "secrecy-mark",
    title: {
      zh: "公开内容没有密级、内部资料等标志",
      en: "What is published bears no mark of secrecy or of internal use",
    },
    severity: "warning",
    explainable: true,
    basis: NOT_SECRET,
  },
  {
    id: "B-52",
    kind: "form",
    deviation: "amount-hidden",
    title: {
      zh: "公开表中没有隐藏的金额",
      en: "No amount of the tables is in a hidden row or column",
    },
    severity: "warning",
    explainable: true,
    basis: ACCURATE,
  },
];
