import type { Book } from "../book/book";
import type { BookLook } from "../book/look";
import { compareFindings, type Finding } from "../finding/finding";
import type { LayoutSet } from "../layout/layout";
import { readAmounts, type AmountCells } from "../ledger/cells";
import { compileRules, type Skipped } from "../ledger/compile";
import { Contractions } from "../ledger/contractions";
import { withInputs } from "../ledger/inputs";
import { packLedger, type Ledger } from "../ledger/ledger";
import type { Rounding } from "../ledger/rounding";
import { LedgerState, type Verdict } from "../ledger/state";
import { deviationNowhere } from "../locate/deviation";
import { tableOf, type Deviation, type Disclosure } from "../locate/disclosure";
import { locate } from "../locate/locate";
import { statementFigures } from "../statement/statement-figures";
import { checkAnnexes } from "./annexes/annexes";
import { arithmeticFindings } from "./arithmetic";
import { codesAgree, columnOfCode } from "./code-rules";
import { codeDeviations } from "./codes";
import { coverageOf } from "./coverage";
import { formFindings } from "./form";
import { hiddenAmounts } from "./hidden-amounts";
import { jointFindings } from "./joint";
import { missingRows, type MissingRow } from "./missing-rows";
import { noticeDeviations } from "./notices";
import { ruleOutcomes } from "./outcomes";
import { privacyDeviations } from "./privacy/privacy";
import type { CheckResult } from "./result";
import { serialDeviations } from "./serials";
import { unboundFindings } from "./unbound-functions";
import { withoutTold } from "./wording/directions";
import { withNarrative } from "./wording/told";
import { wordingDeviations } from "./wording/wording";

export interface CheckOptions {
  /** Also looks for the fewest cells that could change together unnoticed. */
  readonly fewestUnnoticed?: boolean;
  /** How the printed figures were rounded; 四舍五入 where it is not said. */
  readonly rounding?: Rounding;
  /** What is hidden in the book; where it is not said, nobody looks for hidden amounts. */
  readonly look?: BookLook;
  /** The cell just typed in: its value is carried through before it is blamed. */
  readonly lastEdit?: { readonly sheet: string; readonly row: number; readonly column: number };
}

/** Checks a book against a layout set: locate, bind, check. Pure; the same book, the same result. */
export function check(book: Book, layout: LayoutSet, options: CheckOptions = {}): CheckResult {
  const disclosure = locate(book, layout);
  const amounts = readAmounts(book, disclosure);
  const compiled = compileRules(disclosure, amounts);
  const inputs = withInputs(book, amounts.cells, compiled.relations);
  const ledger = packLedger(inputs.cells, compiled.relations);
  const state = new LedgerState(ledger, options.rounding);
  const codes = codeFindings(disclosure, amounts);
  const figures = statementFigures(disclosure);
  const annexes = checkAnnexes(disclosure, figures, amounts);
  const missing = missingRows(disclosure, state, codes.findings);
  const explained = new Set(missing.flatMap(({ sums }) => sums));
  const hasFormulas = inputs.relations !== compiled.relations;
  const typed = hasFormulas
    ? new LedgerState(packLedger(inputs.cells, inputs.relations), options.rounding)
    : state;
  const edited = options.lastEdit === undefined ? null : cellAt(ledger, options.lastEdit);
  const contractions = new Contractions(state);
  const arithmetic = arithmeticFindings(disclosure, state, typed, explained, edited, contractions);
  const joint = jointCheck(disclosure, state, arithmetic.verdicts, contractions);
  const findings = [
    ...formFindings(disclosure, [
      ...deviationsOf(disclosure, amounts),
      ...withoutTold(
        wordingDeviations(disclosure, figures, amounts),
        arithmetic.findings,
        layout.statement.claims,
      ),
      ...annexes.deviations,
      ...privacyDeviations(book, disclosure),
      ...(options.look === undefined ? [] : hiddenAmounts(book, disclosure.tables, options.look)),
    ]),
    ...unboundFindings(book, disclosure),
    ...codes.findings.map((finding) => withSums(finding, missing, ledger)),
    ...arithmetic.findings,
    ...joint.findings,
  ].sort(compareFindings);
  return {
    disclosure,
    findings,
    outcomes: ruleOutcomes(layout.rules, {
      ledger,
      verdicts: arithmetic.verdicts,
      skipped: compiled.skipped,
      unjudged: [...codes.unjudged, ...joint.unjudged],
      findings,
      disclosure,
      isLookKnown: options.look !== undefined,
    }),
    coverage: coverageOf(state, { disclosure, figures, annexes }, options.fewestUnnoticed === true),
    state,
  };
}

function cellAt(ledger: Ledger, at: NonNullable<CheckOptions["lastEdit"]>): number | null {
  const found = ledger.cells.findIndex(
    ({ sheet, row, column }) => sheet === at.sheet && row === at.row && column === at.column,
  );
  return found === -1 ? null : found;
}

/** A finding on a missing row names the rules of the sums that fail with it. */
function withSums(finding: Finding, missing: readonly MissingRow[], ledger: Ledger): Finding {
  const sums = missing.find((row) => row.finding === finding)?.sums ?? [];
  const rules = sums.map((index) => ledger.relations[index]?.rule ?? "");
  return { ...finding, alsoBroken: [...new Set(rules)].sort() };
}

/** Whether all relations can hold at once is asked only where each of them holds alone. */
function jointCheck(
  disclosure: Disclosure,
  state: LedgerState,
  verdicts: readonly Verdict[],
  contractions: Contractions,
): { readonly findings: Finding[]; readonly unjudged: Skipped[] } {
  const rules = disclosure.layout.rules.filter((rule) => rule.kind === "joint");
  const isBroken = state.ledger.relations.some(
    ({ soft }, index) => !soft && verdicts[index] === "broken",
  );
  if (!isBroken) {
    const findings = rules.flatMap((rule) => jointFindings(rule, disclosure, state, contractions));
    return { findings, unjudged: [] };
  }
  const reason = "relations-broken";
  return { findings: [], unjudged: rules.map(({ id }) => ({ rule: id, reason, table: "" })) };
}

function deviationsOf(disclosure: Disclosure, amounts: AmountCells): Deviation[] {
  const { catalogues } = disclosure.layout;
  const year = disclosure.year ?? disclosure.layout.year;
  return [
    ...withNarrative(disclosure, amounts),
    ...layoutYear(disclosure),
    ...noAmounts(disclosure, amounts),
    ...amounts.deviations,
    ...amounts.statutory.flatMap((own) => [
      ...codeDeviations(own.table, catalogues, year),
      ...serialDeviations(own.table, own.sheet),
      ...noticeDeviations(own),
    ]),
  ];
}

/** A book of a year for which there is no layout set of its own. */
function layoutYear({ layout, year }: Disclosure): Deviation[] {
  if (year === null || year === layout.year) return [];
  const params = { found: String(year), expected: String(layout.year) };
  return [deviationNowhere("layout-year", "", params)];
}

/** Tables in which nothing is filled in: every relation holds, and there is nothing to disclose. */
function noAmounts({ tables }: Disclosure, { statutory }: AmountCells): Deviation[] {
  // A cell that could not be read is filled in.
  const isFilled = statutory.some(
    ({ cells, deviations }) => cells.some(({ fen }) => fen !== 0) || deviations.length > 0,
  );
  return tables.length === 0 || isFilled ? [] : [deviationNowhere("no-amounts", "")];
}

function codeFindings(
  disclosure: Disclosure,
  amounts: AmountCells,
): { readonly findings: Finding[]; readonly unjudged: Skipped[] } {
  const findings: Finding[] = [];
  const unjudged: Skipped[] = [];
  for (const rule of disclosure.layout.rules) {
    if (rule.kind !== "codes-agree" && rule.kind !== "column-of-code") continue;
    const found =
      rule.kind === "codes-agree"
        ? codesAgree(rule, disclosure)
        : columnOfCode(rule, disclosure, amounts);
    if (found !== null) findings.push(...found);
    else {
      const wanted = rule.kind === "codes-agree" ? [...rule.left, ...rule.right] : [rule.table];
      const missing = wanted.find((id) => tableOf(disclosure, id) === undefined) ?? "";
      unjudged.push({ rule: rule.id, reason: "table-missing", table: missing });
    }
  }
  return { findings, unjudged };
}
