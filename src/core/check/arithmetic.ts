import type { Finding } from "../finding/finding";
import type { Cause, Unexplained } from "../ledger/causes";
import type { Change, Solution } from "../ledger/change";
import type { Contractions } from "../ledger/contractions";
import { diagnoseEdit } from "../ledger/edited";
import { termsOf } from "../ledger/quantities";
import { roundingCauses } from "../ledger/rounding-causes";
import type { LedgerState, Verdict } from "../ledger/state";
import type { Rule, Severity } from "../layout/rule";
import type { Disclosure } from "../locate/disclosure";
import { formatFen } from "../money/amount";
import { keptFindings } from "./kept-findings";
import { placeOf } from "./names";
import { repairsOf } from "./repairs";

/**
 * Findings of the arithmetic rules, one for each cause, and the verdict on every relation. `typed` is
 * the same ledger with formulas replaced by their inputs: what is wrong is looked for there. Relations
 * in `explained` are accounted for already and get no finding of their own; the cell `edited` last is
 * blamed last.
 */
export function arithmeticFindings(
  disclosure: Disclosure,
  state: LedgerState,
  typed: LedgerState,
  explained: ReadonlySet<number>,
  edited: number | null,
  contractions: Contractions,
): { readonly findings: Finding[]; readonly verdicts: readonly Verdict[] } {
  const { relations } = state.ledger;
  const verdicts = state.verdicts();
  const isBroken = (index: number): boolean => verdicts[index] === "broken";
  // A derived relation breaks with its parts and adds nothing, unless they all hold.
  const broken = [...relations.keys()].filter(
    (index) =>
      isBroken(index) &&
      !explained.has(index) &&
      relations[index]?.derivedFrom.some(isBroken) === false,
  );
  const firm = broken.filter((index) => relations[index]?.soft === false);
  const soft = broken.filter((index) => relations[index]?.soft === true);
  const { causes, unexplained } = diagnoseEdit(
    typed,
    firm.filter((index) => typed.isBroken(index)),
    edited,
  );
  // Broken as printed and right in its inputs: the results of formulas are out of date.
  const stale = firm.filter((index) => !typed.isBroken(index));
  const drafts = [
    ...causes.map((cause) => causeDraft(state, cause)),
    ...unexplainedDrafts(state, unexplained),
    ...stale.map((relation) => relationDraft(state, [relation], "stale-result", null)),
    ...soft.map((relation) => relationDraft(state, [relation], factOf(state, relation), null)),
  ];
  const findings = drafts.flatMap((draft) => compose(disclosure, state, draft));
  const tails = keptFindings(disclosure, state, roundingCauses(state, contractions), (group) =>
    compose(disclosure, state, relationDraft(state, group, "rounding-tail", "note")),
  );
  return { findings: [...findings, ...tails], verdicts };
}

/** A finding before its words: relations, the cell it is about and what should stand there. */
interface Draft {
  readonly relations: readonly number[];
  /** The relation whose rule is named. */
  readonly shown: number;
  readonly blamed: number;
  /** What should stand there, in 分. */
  readonly fen: number;
  /** Null for the rule's own severity. */
  readonly severity: Severity | null;
  readonly fact: Finding["fact"];
  readonly solutions: readonly Solution[];
}

/** A cause is told of its first cell, with the shortest of its relations to show for it. */
function causeDraft(state: LedgerState, { broken, cells, solutions }: Cause): Draft {
  const blamed = cells[0] ?? 0;
  const change = solutions[0]?.changes.find((one) => one.cells.includes(blamed));
  const shown = shortest(state, broken.length > 0 ? broken : relationsWith(state, blamed));
  return {
    relations: broken,
    shown,
    blamed,
    fen: change?.to ?? 0,
    severity: null,
    fact: factOf(state, shown),
    solutions: solutions.map((solution) => ownFirst(solution, blamed)),
  };
}

/** What nothing explains is told relation by relation, or all at once where it is too much. */
function unexplainedDrafts(state: LedgerState, parts: readonly Unexplained[]): Draft[] {
  const isCrowd = ({ broken, isExhausted }: Unexplained): boolean =>
    isExhausted || broken.length > LISTED_SINGLY;
  const crowd = parts.filter(isCrowd).flatMap(({ broken }) => broken);
  const single = parts.filter((part) => !isCrowd(part)).flatMap(({ broken }) => broken);
  return [
    ...single.map((relation) => relationDraft(state, [relation], factOf(state, relation), null)),
    ...(crowd.length === 0
      ? []
      : [
          relationDraft(
            state,
            crowd.sort((a, b) => a - b),
            "too-many-faults",
            null,
          ),
        ]),
  ];
}

/** Unexplained relations that are still told one by one. */
const LISTED_SINGLY = 12;
/** Cells named for faults that are told together. */
const LISTED_TOGETHER = 30;

function relationDraft(
  state: LedgerState,
  relations: readonly number[],
  fact: Finding["fact"],
  severity: Severity | null,
): Draft {
  const shown = relations[0] ?? 0;
  const { cell: blamed = 0, sign = 1 } = termsOf(state.ledger, shown)[0] ?? {};
  const fen = (state.fen[blamed] ?? 0) - sign * state.residual(shown);
  return { relations, shown, blamed, fen, severity, fact, solutions: [] };
}

function compose(disclosure: Disclosure, state: LedgerState, draft: Draft): Finding[] {
  const { ledger } = state;
  const cell = ledger.cells[draft.blamed];
  const rule = ruleOf(disclosure, ledger.relations[draft.shown]?.rule ?? "");
  if (cell === undefined || rule === undefined) return [];
  const found = state.get(draft.blamed);
  const rules = draft.relations.map((index) => ledger.relations[index]?.rule ?? "");
  const isCrowd = draft.fact === "too-many-faults";
  const told = isCrowd ? totalsOf(state, draft.relations) : cellsOf(state, draft.relations);
  const others = told.filter((index) => index !== draft.blamed);
  return [
    {
      rule: rule.id,
      severity: draft.severity ?? rule.severity,
      fact: draft.fact,
      at: placeOf(disclosure, cell),
      table: cell.table === "" ? null : cell.table,
      related: others.flatMap((index) => {
        const other = ledger.cells[index];
        return other === undefined ? [] : [placeOf(disclosure, other)];
      }),
      alsoBroken: [...new Set(rules)].filter((id) => id !== rule.id).sort(),
      expected: formatFen(draft.fen, cell.unit),
      found: found === null ? "" : formatFen(found, cell.unit),
      difference: formatFen((found ?? 0) - draft.fen, cell.unit),
      unit: cell.unit,
      params: {
        count: String(draft.relations.length),
        tables: tablesOf(state, draft.relations).join("、"),
      },
      repairs: repairsOf(state, draft.solutions),
      fingerprint: [rule.id, cell.table, cell.rowKey, cell.columnId].join("|"),
    },
  ];
}

function ruleOf(disclosure: Disclosure, id: string): Rule | undefined {
  return disclosure.layout.rules.find((rule) => rule.id === id);
}

function factOf({ ledger }: LedgerState, relation: number): Finding["fact"] {
  if (ledger.relations[relation]?.compare === "at-most") return "exceeds";
  return termsOf(ledger, relation).length === 2 ? "copy-differs" : "total-differs";
}

/** The relation with the fewest figures: the one an accountant checks fastest. */
function shortest(state: LedgerState, relations: readonly number[]): number {
  const size = (relation: number): number => cellsOf(state, [relation]).length;
  return [...relations].sort((a, b) => size(a) - size(b) || a - b)[0] ?? 0;
}

function relationsWith({ ledger }: LedgerState, cell: number): number[] {
  return [...ledger.cellRelation.subarray(ledger.cellStart[cell], ledger.cellStart[cell + 1])];
}

/** The filled cells of relations, in the order they are met. */
function cellsOf(state: LedgerState, relations: readonly number[]): number[] {
  const cells = new Set<number>();
  for (const relation of relations) {
    for (const { cell } of termsOf(state.ledger, relation)) {
      if (state.blank[cell] === 0) cells.add(cell);
    }
  }
  return [...cells];
}

/** The first cells of relations, as many as are told together. */
function totalsOf({ ledger }: LedgerState, relations: readonly number[]): number[] {
  const totals = relations.flatMap((relation) => termsOf(ledger, relation)[0]?.cell ?? []);
  return [...new Set(totals)].slice(0, LISTED_TOGETHER);
}

function tablesOf({ ledger }: LedgerState, relations: readonly number[]): string[] {
  const tables = new Set<string>();
  for (const relation of relations) {
    for (const { cell } of termsOf(ledger, relation)) tables.add(ledger.cells[cell]?.table ?? "");
  }
  return [...tables].sort();
}

/** A solution with the change of a cell in front. */
function ownFirst(solution: Solution, cell: number): Solution {
  const own = (change: Change): number => (change.cells.includes(cell) ? 0 : 1);
  return { ...solution, changes: [...solution.changes].sort((a, b) => own(a) - own(b)) };
}
