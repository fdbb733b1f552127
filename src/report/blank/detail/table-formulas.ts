import { toA1 } from "../../../core/book/address";
import type { DetailForm, DetailTable, DetailWhere } from "../../../core/layout/detail";
import type { Classification, LayoutSet, TableBlock } from "../../../core/layout/layout";
import { inputKey } from "../../../core/ledger/linear";
import { TOTAL } from "../../../core/locate/coded-rows";
import type { Unit } from "../../../core/money/unit";
import type { BodyRow } from "../body";
import type { Formulas } from "../formulas";
import { columnAt, plannedAmounts, type PlannedAmount, type TablePlan } from "../plan";
import { detailArea } from "./place";

/** What an amount of the 明细 is divided by to be 万元. */
const PER_WAN_YUAN: Readonly<Record<Unit, number>> = { wanYuan: 1, yuan: 10_000 };

/** The lines of the 明细: how many there is room for, and what their amounts are in. */
export interface DetailLines {
  readonly room: number;
  readonly unit: Unit;
}

const COLUMN_OF: Readonly<Record<Classification, "code" | "economic">> = {
  functional: "code",
  economic: "economic",
};

/**
 * The formulas by which the tables follow from the 明细. Every amount adds its own lines up and is
 * rounded on its own, so that two tables never differ in a figure that both print. They are functions
 * that every spreadsheet program has.
 */
export function detailFormulas(
  { detail }: LayoutSet,
  plans: readonly TablePlan[],
  lines: DetailLines,
): Formulas {
  const formulas = new Map<string, string>();
  for (const plan of plans) {
    const draw = detail.tables.find(({ table }) => table === plan.layout.id);
    if (draw === undefined) continue;
    for (const amount of plannedAmounts(plan)) {
      const formula = formulaOf(detail, draw, plan, amount, lines);
      if (formula !== null) formulas.set(inputKey(amount.cell), formula);
    }
  }
  return formulas;
}

function formulaOf(
  form: DetailForm,
  draw: DetailTable,
  plan: TablePlan,
  { cell, block: index, row, columnId }: PlannedAmount,
  { room, unit }: DetailLines,
): string | null {
  const block = plan.layout.blocks[index];
  const column = draw.columns[columnId];
  if (block === undefined || column === undefined) return null;
  const own = rowWhere(draw, block, row);
  if (own === null) return null;
  const where = { ...draw.where, ...own, ...column };
  const code = block.kind === "coded" ? `$${toA1(cell.row, columnAt(plan, block.code))}` : null;
  const under = codeCriterion(form, block, row, code, room);
  const sums = sumsOf(form, where, under, room);
  const total = sums.length === 1 ? sums.join("") : `(${sums.join("+")})`;
  const divisor = PER_WAN_YUAN[unit];
  const rounded = `ROUND(${divisor === 1 ? total : `${total}/${String(divisor)}`},2)`;
  return row.key === null && code !== null ? `=IF(${code}="","",${rounded})` : `=${rounded}`;
}

function rowWhere(draw: DetailTable, block: TableBlock, row: BodyRow): DetailWhere | null {
  if (block.kind === "coded") return {};
  if (row.code !== null) return draw.classes ?? {};
  return (row.key === null ? undefined : draw.rows[row.key]) ?? null;
}

/** Area and criterion of the code a row stands for; a code takes all lines under it. */
function codeCriterion(
  form: DetailForm,
  block: TableBlock,
  row: BodyRow,
  cell: string | null,
  room: number,
): readonly string[] {
  if (block.kind === "fixed") {
    return row.code === null ? [] : [detailArea(form, "code", room), `"${row.code}*"`];
  }
  if (row.key === TOTAL || cell === null) return [];
  return [detailArea(form, COLUMN_OF[block.classification], room), `${cell}&"*"`];
}

/** The sums of an amount: one, or one for each economic 科目 where several are taken. */
function sumsOf(
  form: DetailForm,
  { source, isCarried, use, isSpent, economic }: DetailWhere,
  under: readonly string[],
  room: number,
): string[] {
  const area = (column: Parameters<typeof detailArea>[1]): string => detailArea(form, column, room);
  const fixed = [...under];
  const add = (column: Parameters<typeof area>[0], criterion: string | null): void => {
    if (criterion !== null) fixed.push(area(column), `"${criterion}"`);
  };
  add("source", source ?? null);
  add("carried", isCarried === undefined ? null : `${isCarried ? "" : "<>"}${form.carried}`);
  add("use", use ?? null);
  add("use", isSpent === undefined ? null : `${isSpent ? "<>" : ""}${form.left}`);
  const amounts = area("amount");
  if (economic === undefined) {
    return [fixed.length === 0 ? `SUM(${amounts})` : `SUMIFS(${[amounts, ...fixed].join(",")})`];
  }
  return economic.map(
    (digits) => `SUMIFS(${[amounts, ...fixed, area("economic"), `"${digits}*"`].join(",")})`,
  );
}
