import { mergeLocales } from "@univerjs/core";
import design from "@univerjs/design/locale/zh-CN";
import docs from "@univerjs/docs-ui/locale/zh-CN";
import dataValidation from "@univerjs/data-validation/locale/zh-CN";
import findReplace from "@univerjs/find-replace/locale/zh-CN";
import formula from "@univerjs/sheets-formula/locale/zh-CN";
import formulaUi from "@univerjs/sheets-formula-ui/locale/zh-CN";
import numfmt from "@univerjs/sheets-numfmt-ui/locale/zh-CN";
import sheets from "@univerjs/sheets/locale/zh-CN";
import lists from "@univerjs/sheets-data-validation/locale/zh-CN";
import listsUi from "@univerjs/sheets-data-validation-ui/locale/zh-CN";
import sheetsUi from "@univerjs/sheets-ui/locale/zh-CN";
import ui from "@univerjs/ui/locale/zh-CN";

/** The grid's own words. */
export const WORDS = mergeLocales(
  design,
  ui,
  docs,
  sheets,
  sheetsUi,
  formula,
  formulaUi,
  numfmt,
  findReplace,
  dataValidation,
  lists,
  listsUi,
);
