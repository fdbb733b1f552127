import { toA1 } from "../../core/book/address";
import type { Rect } from "../../core/book/book";
import type { CodedBlock, FixedBlock } from "../../core/layout/layout";
import type { Rule, SumAcross, SumOfRows } from "../../core/layout/rule";
import { TOTAL } from "../../core/locate/coded-rows";
import { cellAt, columnAt, lastRow, sheetRow, type PlannedAmount, type TablePlan } from "./plan";
import { downTo, sumText } from "./reference";

/** The row of the “三公” total. It has a function of its own, which counts no 其中 row twice. */
const THREE_PUBLIC = "sangong";

/**
 * The formula that the rules within its table give an amount, null where the amount is typed. A row
 * that is the sum of rows is added up downwards in every column; any other row is added up across.
 */
export function sumFormula(
  plan: TablePlan,
  amount: PlannedAmount,
  rules: readonly Rule[],
): string | null {
  const block = plan.layout.blocks[amount.block];
  if (block === undefined) return null;
  const down =
    block.kind === "fixed"
      ? sumOfRows(plan, block, amount, rules)
      : sumOfCodes(plan, block, amount, rules);
  return down ?? sumAcross(plan, amount, rules);
}

function sumOfRows(
  plan: TablePlan,
  block: FixedBlock,
  { cell, row, block: index, columnId }: PlannedAmount,
  rules: readonly Rule[],
): string | null {
  const rule = rules.find(
    (one): one is SumOfRows =>
      one.kind === "sum-of-rows" &&
      one.table === plan.layout.id &&
      one.total === row.key &&
      one.columns.includes(columnId),
  );
  if (rule === undefined) return null;
  if (row.key === THREE_PUBLIC) {
    const items = below(plan, cell.row, columnAt(plan, block.item));
    const amounts = below(plan, cell.row, cell.column);
    return `=SANGONG.TOTAL(${downTo(items, true)},${downTo(amounts, false)})`;
  }
  const parts = rule.parts.flatMap((part) => rowsOf(block, part));
  const cells = plan.lines.flatMap((line, at) =>
    parts.includes(line[index]?.key ?? "") ? [cellAt(plan, sheetRow(plan, at), columnId)] : [],
  );
  return `=${sumText(cells, plan.sheet)}`;
}

/** The ids of the rows a part stands for: one row, or a group of them. */
function rowsOf({ rows }: FixedBlock, part: string): string[] {
  if (!part.startsWith("@")) return [part];
  return rows.flatMap(({ id, group }) => (group === part.slice(1) ? [id] : []));
}

/** The total of a table of codes, or a code that has rows below it; both look at the rows below only. */
function sumOfCodes(
  plan: TablePlan,
  block: CodedBlock,
  { cell, row }: PlannedAmount,
  rules: readonly Rule[],
): string | null {
  const isSummed = rules.some(
    (rule) => rule.kind === "sum-of-children" && rule.table === plan.layout.id,
  );
  if (!isSummed || (row.key !== TOTAL && !hasChildren(plan, row.code))) return null;
  const code = columnAt(plan, block.code);
  const codes = downTo(below(plan, cell.row, code), true);
  const amounts = downTo(below(plan, cell.row, cell.column), false);
  const under = row.key === TOTAL ? "" : `,$${toA1(cell.row, code)}`;
  return `=BUDGET.ROLLUP(${codes},${amounts}${under})`;
}

/** The cells of a column under a row, to the end of the table. */
function below(plan: TablePlan, row: number, column: number): Rect {
  return { r0: row + 1, c0: column, r1: lastRow(plan), c1: column };
}

function hasChildren({ lines }: TablePlan, code: string | null): boolean {
  if (code === null) return false;
  return lines.some((line) =>
    line.some((row) => row?.code?.startsWith(code) === true && row.code !== code),
  );
}

function sumAcross(
  plan: TablePlan,
  { cell, row, block, columnId }: PlannedAmount,
  rules: readonly Rule[],
): string | null {
  const rule = rules.find(
    (one): one is SumAcross =>
      one.kind === "sum-across" && one.table === plan.layout.id && one.total === columnId,
  );
  if (rule === undefined) return null;
  const cells = rule.parts.map((part) => cellAt(plan, cell.row, part));
  const sum = sumText(cells, plan.sheet);
  const layout = plan.layout.blocks[block];
  if (row.key !== null || layout?.kind !== "coded") return `=${sum}`;
  // A free row stays blank until it has its code: a row of zeros would be a row of the table.
  return `=IF($${toA1(cell.row, columnAt(plan, layout.code))}="","",${sum})`;
}
