import type { CellPlace } from "../../src/core/finding/finding";
import type { AnnexKind } from "../../src/core/layout/annex-kind";
import { BOTH, EXPECTED, FIGURES, FIGURE_WORDS, withParams, type Case } from "./case";

const OTHER: CellPlace = { sheet: "S1", cell: "B9", table: "K", row: "", column: "" };

/** A case that names the other cell of a comparison. */
function against({ finding, words }: Case): Case {
  return { finding: { ...finding, related: [OTHER] }, words: [...words, "S1!B9"] };
}

/** A case with the three figures of a difference. */
function withFigures(params: Readonly<Record<string, string>> = {}): Case {
  return {
    finding: { ...FIGURES, params },
    words: [...FIGURE_WORDS, ...Object.values(params)],
  };
}

/** Parameters that choose the words of a sentence without standing in it. */
function withWay(way: Readonly<Record<string, string>>, { finding, words }: Case): Case {
  return { finding: { ...finding, params: { ...finding.params, ...way } }, words };
}

const PROJECT = { found: "F1", expected: "E1", project: "J1" };

/** At least one case for every fact, as in `cases.ts`. */
export const ANNEX_CASES: Readonly<Record<AnnexKind, readonly [Case, ...Case[]]>> = {
  "annex-missing": [EXPECTED],
  "product-differs": [withFigures({ quantity: "3", price: "45.90" })],
  "above-project-funds": [against(withFigures())],
  "reserve-above-total": [against(withFigures())],
  "public-funds-above-costs": [against(withFigures())],
  "procurement-quantity-differs": [against(withParams(PROJECT))],
  "procurement-cost-differs": [against(withFigures({ project: "J1" }))],
  "planned-assets-differ": [against(withFigures()), withFigures()],
  "cut-off-differs": [BOTH],
  "project-missing": [
    against(withWay({ missing: "statement" }, withParams({ found: "F1" }))),
    against(withWay({ missing: "table" }, withParams({ found: "F1" }))),
  ],
  "project-order": [against(withParams({ found: "F1", expected: "E1", position: "2" }))],
  "goal-differs": [against(BOTH)],
  "indicator-missing": [
    against(withWay({ missing: "statement" }, withParams({ found: "F1" }))),
    against(withWay({ missing: "table" }, withParams({ found: "F1" }))),
  ],
  "indicator-differs": [
    against(withWay({ difference: "number" }, BOTH)),
    against(withWay({ difference: "rounded" }, BOTH)),
    against(withWay({ difference: "sign" }, BOTH)),
    against(withWay({ difference: "unit" }, BOTH)),
  ],
  "indicator-wording": [
    against(withWay({ difference: "value" }, BOTH)),
    against(withWay({ difference: "subject" }, BOTH)),
  ],
  "indicator-value-missing": [withParams({ count: "3", of: "7" })],
  "unit-indicator-differs": [against(withWay({ difference: "sign" }, withParams(PROJECT)))],
  "cost-indicator-missing": [against(withParams({ found: "F1", project: "J1" }))],
  "project-costs-differ": [
    against(withWay({ code: "" }, withFigures())),
    against({
      finding: { ...FIGURES, params: { code: "2010301" } },
      words: ["2010301", "173.70 万元"],
    }),
  ],
};
