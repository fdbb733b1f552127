import type { Basis } from "../../../../core/layout/basis";

/** 公开的信息应当及时、准确、形式规范: figures must be right. */
export const ACCURATE: readonly Basis[] = [
  { source: "disclosure-procedures", clause: "第四条（准确）" },
];

/** 形式规范: the table must have the statutory form. */
export const FORM: readonly Basis[] = [
  { source: "disclosure-procedures", clause: "第四条（形式规范）" },
  { source: "hebei-form-2023" },
];

/** 内容全面、真实、完整，不得少公开、不公开: nothing may be left out. */
export const COMPLETE: readonly Basis[] = [
  { source: "disclosure-procedures", clause: "第三条（全面、真实、完整）" },
];

/** 支出按功能分类公开到项，基本支出按经济性质分类公开到款. */
export const CLASSIFIED: readonly Basis[] = [
  { source: "budget-law-regulations" },
  { source: "classification-2023" },
];
