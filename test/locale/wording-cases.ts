import type { WordingKind } from "../../src/core/layout/wording";
import { BOTH, EXPECTED, FIGURES, FIGURE_WORDS, FOUND, withParams, type Case } from "./case";

const IN_WORDS = withParams({ found: "F1", word: "W1", expected: "E1" });
const [NOW = "", LAST = "", DIFFERENCE = ""] = FIGURE_WORDS;

/** At least one case for every fact, as in `cases.ts`. */
export const WORDING_CASES: Readonly<Record<WordingKind, readonly [Case, ...Case[]]>> = {
  "section-missing": [
    EXPECTED,
    { finding: { params: { expected: "E1", told: "yes" } }, words: ["E1"] },
    { finding: { params: { expected: "E1", told: "no" } }, words: ["E1"] },
  ],
  "section-empty": [FOUND],
  "section-repeated": [FOUND],
  "section-order": [FOUND],
  "heading-number": [BOTH],
  "year-left": [IN_WORDS],
  "unit-mixed": [IN_WORDS],
  placeholder: [FOUND],
  "reason-empty": [FOUND],
  "reason-missing": [
    FOUND,
    { finding: { params: { found: "F1", change: "up", amount: "2.40" } }, words: ["F1", "2.40"] },
    { finding: { params: { found: "F1", change: "down", amount: "2.40" } }, words: ["F1", "2.40"] },
  ],
  "comparison-missing": [
    BOTH,
    { finding: { params: { found: "", expected: "E1" } }, words: ["E1"] },
  ],
  "flat-differs": [
    withParams({ found: "F1", change: "3万元" }),
    { finding: { ...FIGURES, params: { found: "F1" } }, words: ["F1", NOW, LAST, DIFFERENCE] },
  ],
  "percent-differs": [
    IN_WORDS,
    {
      finding: { params: { ...IN_WORDS.finding.params, base: "this-year" } },
      words: IN_WORDS.words,
    },
    { finding: { params: { found: "F1", word: "W1", base: "zero" } }, words: ["F1", "W1", "0"] },
  ],
  "direction-differs": [
    { finding: { params: { ...IN_WORDS.finding.params, against: "sign" } }, words: IN_WORDS.words },
    {
      finding: { params: { ...IN_WORDS.finding.params, against: "percent" } },
      words: IN_WORDS.words,
    },
    {
      finding: { ...FIGURES, params: { ...IN_WORDS.finding.params, against: "last-year" } },
      words: [...IN_WORDS.words, NOW, LAST],
    },
  ],
  "totals-differ": [
    { finding: { ...FIGURES, params: { label: "L1" } }, words: ["L1", NOW, LAST, DIFFERENCE] },
  ],
  "term-varies": [BOTH],
  "word-doubled": [
    withParams({ found: "F1", word: "W1" }),
    withParams({ found: "的的", word: "的的" }),
  ],
  "word-misspelt": [IN_WORDS, withParams({ found: "帐户", word: "帐户", expected: "账户" })],
  "other-large": [
    withParams({ code: "30299", name: "N1", found: "32.7%", expected: "20%", of: "O1" }),
  ],
  "project-under-running": [
    withParams({ code: "2010301", name: "N1", found: "316.40", unit: "万元" }),
  ],
};
