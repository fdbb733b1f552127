import type { Finding, Repair } from "../finding/finding";
import { classify } from "../finding/method";
import { causesOf, type Cause } from "../ledger/blame";
import { judgeAll, residual, type Verdict } from "../ledger/kernel";
import type { Ledger } from "../ledger/ledger";
import { roundingCauses } from "../ledger/quantities";
import type { Rule, Severity } from "../layout/rule";
import type { Disclosure } from "../locate/disclosure";
import { formatFen } from "../money/amount";
import { toA1 } from "../book/address";
import { placeOf } from "./names";

/** Findings of the arithmetic rules, one for each cause, and the verdict on every relation. */
export function arithmeticFindings(
  disclosure: Disclosure,
  ledger: Ledger,
): { readonly findings: Finding[]; readonly verdicts: readonly Verdict[] } {
  const verdicts = judgeAll(ledger);
  const isBroken = (index: number): boolean => verdicts[index] === "broken";
  const broken = ledger.relations.flatMap((relation, index) =>
    isBroken(index) && !relation.derivedFrom.some(isBroken) ? [index] : [],
  );
  const firm = broken.filter((index) => ledger.relations[index]?.soft === false);
  const soft = broken.filter((index) => ledger.relations[index]?.soft === true);
  const causes = [
    ...causesOf(ledger, firm),
    ...soft.map((relation): Cause => ({ broken: [relation], corrections: [] })),
  ];
  const findings = [
    ...causes.map((cause) => brokenFinding(disclosure, ledger, cause)),
    ...roundingCauses(ledger).map((relations) => roundingFinding(disclosure, ledger, relations)),
  ];
  return { findings: findings.filter((finding) => finding !== null), verdicts };
}

/** A cause as a finding at the cell that is most likely wrong, else at the relation's total. */
function brokenFinding(disclosure: Disclosure, ledger: Ledger, cause: Cause): Finding | null {
  const [best] = cause.corrections;
  const relations = [...cause.broken].sort(
    (a, b) => filledCount(ledger, a) - filledCount(ledger, b) || a - b,
  );
  const shown = relations[0];
  if (shown === undefined) return null;
  const blamed = best?.cell ?? firstCell(ledger, shown);
  const fen = best?.fen ?? (ledger.fen[blamed] ?? 0) - residual(ledger, shown);
  return compose(disclosure, ledger, {
    relations,
    shown,
    blamed,
    fen,
    severity: null,
    fact: factOf(ledger, shown),
    repairs: repairsOf(ledger, cause),
  });
}

function roundingFinding(
  disclosure: Disclosure,
  ledger: Ledger,
  relations: readonly number[],
): Finding | null {
  const shown = relations[0];
  if (shown === undefined) return null;
  const blamed = firstCell(ledger, shown);
  return compose(disclosure, ledger, {
    relations,
    shown,
    blamed,
    fen: (ledger.fen[blamed] ?? 0) - residual(ledger, shown),
    severity: "note",
    fact: "rounding-tail",
    repairs: [],
  });
}

interface Draft {
  readonly relations: readonly number[];
  /** The relation whose figures are shown. */
  readonly shown: number;
  readonly blamed: number;
  /** What should stand there, in 分. */
  readonly fen: number;
  /** Null for the rule's own severity. */
  readonly severity: Severity | null;
  readonly fact: Finding["fact"];
  readonly repairs: readonly Repair[];
}

function compose(disclosure: Disclosure, ledger: Ledger, draft: Draft): Finding | null {
  const cell = ledger.cells[draft.blamed];
  const rules = draft.relations.map((index) => ledger.relations[index]?.rule ?? "");
  const rule = ruleOf(disclosure, ledger.relations[draft.shown]?.rule ?? "");
  if (cell === undefined || rule === undefined) return null;
  const found = ledger.fen[draft.blamed] ?? 0;
  const others = cellsOf(ledger, draft.relations).filter((index) => index !== draft.blamed);
  return {
    rule: rule.id,
    severity: draft.severity ?? rule.severity,
    fact: draft.fact,
    at: placeOf(disclosure, cell),
    table: cell.table,
    related: others.flatMap((index) => {
      const other = ledger.cells[index];
      return other === undefined ? [] : [placeOf(disclosure, other)];
    }),
    alsoBroken: [...new Set(rules)].filter((id) => id !== rule.id).sort(),
    expected: formatFen(draft.fen, cell.unit),
    found: ledger.blank[draft.blamed] === 1 ? "" : formatFen(found, cell.unit),
    difference: formatFen(found - draft.fen, cell.unit),
    unit: cell.unit,
    params: { count: String(draft.relations.length) },
    repairs: draft.repairs,
    fingerprint: [rule.id, cell.table, cell.rowKey, cell.columnId].join("|"),
  };
}

function ruleOf(disclosure: Disclosure, id: string): Rule | undefined {
  return disclosure.layout.rules.find((rule) => rule.id === id);
}

function factOf(ledger: Ledger, relation: number): Finding["fact"] {
  if (ledger.relations[relation]?.compare === "at-most") return "exceeds";
  const size = (ledger.termStart[relation + 1] ?? 0) - (ledger.termStart[relation] ?? 0);
  return size === 2 ? "copy-differs" : "total-differs";
}

function firstCell(ledger: Ledger, relation: number): number {
  return ledger.termCell[ledger.termStart[relation] ?? 0] ?? 0;
}

function filledCount(ledger: Ledger, relation: number): number {
  return cellsOf(ledger, [relation]).length;
}

/** The filled cells of relations, in the order they are met. */
function cellsOf(ledger: Ledger, relations: readonly number[]): number[] {
  const cells = new Set<number>();
  for (const relation of relations) {
    const end = ledger.termStart[relation + 1] ?? 0;
    for (let k = ledger.termStart[relation] ?? 0; k < end; k += 1) {
      const cell = ledger.termCell[k] ?? 0;
      if (ledger.blank[cell] === 0) cells.add(cell);
    }
  }
  return [...cells];
}

function repairsOf(ledger: Ledger, cause: Cause): Repair[] {
  return cause.corrections.flatMap(({ cell: index, fen }, at) => {
    const cell = ledger.cells[index];
    if (cell === undefined) return [];
    const from = ledger.blank[index] === 1 ? null : (ledger.fen[index] ?? 0);
    return [
      {
        rank: at + 1,
        method: classify(from, fen),
        edits: [
          {
            sheet: cell.sheet,
            cell: toA1(cell.row, cell.column),
            from: from === null ? "" : formatFen(from, cell.unit),
            to: formatFen(fen, cell.unit),
          },
        ],
      },
    ];
  });
}
