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

/** 以政府信息公开条例为依据: what it protects is not published with a budget either. */
export const UNDER_REGULATIONS: readonly Basis[] = [
  { source: "disclosure-procedures", clause: "第一条（依据政府信息公开条例）" },
];

/** 除涉及国家秘密外不得少公开、不公开: what bears such a mark has to be looked at first. */
export const NOT_SECRET: readonly Basis[] = [
  { source: "disclosure-procedures", clause: "第三条（涉及国家秘密的除外）" },
];
