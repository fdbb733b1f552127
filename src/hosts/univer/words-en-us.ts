import { mergeLocales } from "@univerjs/core";
import design from "@univerjs/design/locale/en-US";
import docs from "@univerjs/docs-ui/locale/en-US";
import dataValidation from "@univerjs/data-validation/locale/en-US";
import findReplace from "@univerjs/find-replace/locale/en-US";
import formula from "@univerjs/sheets-formula/locale/en-US";
import formulaUi from "@univerjs/sheets-formula-ui/locale/en-US";
import numfmt from "@univerjs/sheets-numfmt-ui/locale/en-US";
import sheets from "@univerjs/sheets/locale/en-US";
import lists from "@univerjs/sheets-data-validation/locale/en-US";
import listsUi from "@univerjs/sheets-data-validation-ui/locale/en-US";
import sheetsUi from "@univerjs/sheets-ui/locale/en-US";
import ui from "@univerjs/ui/locale/en-US";

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
