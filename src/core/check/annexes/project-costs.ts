import type { PerformanceLayout } from "../../layout/annex";
import { amountAt, type AmountCells } from "../../ledger/cells";
import { codeTree } from "../../ledger/code-tree";
import type { DraftCell } from "../../ledger/ledger";
import type { LocatedPerformance } from "../../locate/annexes";
import { tableOf, type Deviation, type Disclosure } from "../../locate/disclosure";
import { writtenAmount } from "../../money/amount";
import { Decimal } from "../../money/decimal";
import { FEN_PER_UNIT } from "../../money/unit";
import { remembered } from "../../remembered";
import { NOTHING_COMPARED, type Comparison } from "./comparison";
import { costLimit, type CostLimit } from "./cost-limits";
import { PERFORMANCE, spotOfIndicator } from "./indicator-spot";
import { moneyFigures } from "./money-figures";
import { partition, type Approximate } from "./partition";
import { addressOf, deviationAtSpot, spotOfAmount, type Spot } from "./spot";

/** Expenditure by 科目: its total row, and its column of project expenditure. */
const EXPENDITURE = "T3";
const TOTAL = "total";
const PROJECT = "project";

/**
 * Compares the cost limits of the projects with project expenditure: in all, and by 科目, of which
 * each must be the sum of some projects. Nothing is said where a project has no cost limit.
 */
export function projectCosts(
  disclosure: Disclosure,
  performance: LocatedPerformance,
  amounts: AmountCells,
): Comparison {
  const limits = limitsOf(performance);
  const [first] = limits.found;
  const total = projectAmount(amounts, TOTAL);
  if (first === undefined || total === null) return NOTHING_COMPARED;
  const spots = limits.found.flatMap((limit) => spotsOf(disclosure.layout.performance, limit));
  const [at, ...others] = spots;
  if (at === undefined) return NOTHING_COMPARED;
  const { sum, half } = limits;
  const cells = 2 * (half + total.half) < FEN_PER_UNIT[total.unit] ? spots.map(addressOf) : [];
  const tell = (there: readonly DraftCell[], params: Deviation["params"]): Deviation => {
    const related = [...there.map((cell) => spotOfAmount(disclosure, cell)), ...others];
    const expected = there.reduce((all, { fen }) => all + fen, 0);
    const figures = moneyFigures(inYuan(sum), inYuan(expected), total.unit);
    return deviationAtSpot("project-costs-differ", PERFORMANCE, at, related, params, figures);
  };
  if (Math.abs(sum - total.fen) > half + total.half) {
    return { deviations: [tell([total], { code: "" })], cells, stated: [] };
  }
  const codes = lowestAmounts(disclosure, amounts);
  const unmet = unmetCodes(limits.parts, codes);
  const params = { code: unmet.map(({ rowKey }) => rowKey).join("、") };
  return { deviations: unmet.length === 0 ? [] : [tell(unmet, params)], cells, stated: [] };
}

interface Limits {
  readonly found: readonly CostLimit[];
  readonly parts: readonly Approximate[];
  readonly sum: number;
  readonly half: number;
}

/** The cost limits of all projects, none where one of them has none. */
const limitsOf = remembered(({ projects }: LocatedPerformance): Limits => {
  const found = projects.flatMap((table) => costLimit(table).found ?? []);
  const parts = found.flatMap(({ limit }) => {
    const fen = inFen(limit.value);
    const half = inFen(limit.grain.dividedBy(2));
    return fen === null || half === null || fen <= 0 ? [] : [{ fen, half }];
  });
  if (parts.length < projects.length) return { found: [], parts: [], sum: 0, half: 0 };
  const { fen, half } = summed(parts);
  return { found, parts, sum: fen, half };
});

function summed(parts: readonly Approximate[]): Approximate {
  return parts.reduce((all, { fen, half }) => ({ fen: all.fen + fen, half: all.half + half }), {
    fen: 0,
    half: 0,
  });
}

function inFen(yuan: Decimal): number | null {
  return writtenAmount(yuan, 2, FEN_PER_UNIT.yuan)?.fen ?? null;
}

function inYuan(fen: number): Decimal {
  return new Decimal(fen).dividedBy(FEN_PER_UNIT.yuan);
}

function spotsOf(layout: PerformanceLayout, { table, indicators }: CostLimit): Spot[] {
  return indicators.map((indicator) => spotOfIndicator(layout, table, indicator, "value"));
}

function projectAmount(amounts: AmountCells, row: string): DraftCell | null {
  const at = amountAt(amounts, EXPENDITURE, row, PROJECT);
  return at === undefined ? null : (amounts.cells[at] ?? null);
}

/** Project expenditure by the lowest 科目, as far as there is any. */
function lowestAmounts(disclosure: Disclosure, amounts: AmountCells): DraftCell[] {
  const table = tableOf(disclosure, EXPENDITURE);
  const leaves = table === undefined ? [] : codeTree(table).leaves;
  return leaves.flatMap(({ key }) => {
    const cell = projectAmount(amounts, key);
    return cell === null || cell.fen === 0 ? [] : [cell];
  });
}

/**
 * The 科目 that no projects make up; all of them where each alone could be made up, but not all at
 * once. None where the projects can be shared out, or too many ways would have to be tried.
 */
function unmetCodes(
  parts: readonly Approximate[],
  codes: readonly DraftCell[],
): readonly DraftCell[] {
  if (codes.length === 0 || partition(parts, codes) !== "impossible") return [];
  const all = summed(codes);
  const unmet = codes.filter((code) => {
    const others = { fen: all.fen - code.fen, half: all.half - code.half };
    return partition(parts, [code, others], codes.length) === "impossible";
  });
  return unmet.length === 0 ? codes : unmet;
}
