import type { Catalogue } from "../../core/layout/catalogue";
import { FUNCTIONAL_FORMER_NAMES } from "./functional-former";
import { FUNCTIONAL_PRINTED } from "./functional-printed";
import { FUNCTIONAL_UNVERIFIED } from "./functional-unverified";

/** 支出功能分类: what the money is for, by 类, 款 and 项. */
export const FUNCTIONAL: Catalogue = {
  id: "functional",
  depth: 3,
  rows: [...FUNCTIONAL_PRINTED, ...FUNCTIONAL_UNVERIFIED],
  formerNames: FUNCTIONAL_FORMER_NAMES,
};
