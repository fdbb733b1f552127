import { toA1 } from "../../../core/book/address";
import type { DetailColumn, DetailForm, DetailTable } from "../../../core/layout/detail";
import { columnAt, lastRow, sheetRow, type TablePlan } from "../plan";
import { fixedArea } from "../reference";
import { HINTS, notListed } from "../words";
import { detailColumn } from "./place";

/** A condition and what is said where it holds. */
type Hint = readonly [condition: string, says: string];

/**
 * What keeps a line of the 明细 out of the tables: a part that is missing, or a table that has no row
 * for its 科目. The first hint that applies is shown.
 */
export function hintFormula(form: DetailForm, plans: readonly TablePlan[], row: number): string {
  const cell = (column: DetailColumn): string => `$${toA1(row, detailColumn(column))}`;
  const typed = (["code", "economic", "source", "carried", "use", "amount"] as const).map(cell);
  const hints: readonly Hint[] = [
    [`COUNTA(${typed.join(",")})=0`, ""],
    [`OR(ISNUMBER(${cell("code")}),ISNUMBER(${cell("economic")}))`, HINTS.notText],
    [`LEN(${cell("code")})<>7`, HINTS.notItem],
    [`${cell("source")}=""`, HINTS.noSource],
    [`${cell("use")}=""`, HINTS.noUse],
    [`COUNT(${cell("amount")})=0`, HINTS.noAmount],
    ...plans.flatMap((plan) => listHints(form, plan, cell)),
  ];
  const formula = hints.reduceRight(
    (otherwise, [condition, says]) => `IF(${condition},"${says}",${otherwise})`,
    '""',
  );
  return `=${formula}`;
}

/** Whether a table of 科目 that takes the line has a row for it. */
function listHints(
  form: DetailForm,
  plan: TablePlan,
  cell: (column: DetailColumn) => string,
): Hint[] {
  const block = plan.layout.blocks.find(({ kind }) => kind === "coded");
  const draw = form.tables.find(({ table }) => table === plan.layout.id);
  if (block?.kind !== "coded" || draw === undefined) return [];
  const column = columnAt(plan, block.code);
  const area = { sheet: plan.sheet, r0: sheetRow(plan, 1), r1: lastRow(plan) };
  const listed = fixedArea({ ...area, c0: column, c1: column });
  const isEconomic = block.classification === "economic";
  const code = cell(isEconomic ? "economic" : "code");
  const taken = taking(form, draw, cell);
  const hint = (condition: string): string =>
    taken.length === 0 ? condition : `AND(${[...taken, condition].join(",")})`;
  const missing: Hint = [hint(`COUNTIF(${listed},${code})=0`), notListed(plan.layout.number)];
  return isEconomic ? [[hint(`LEN(${code})<>5`), HINTS.noEconomic], missing] : [missing];
}

/** The wide condition of a table over the cells of a line. Tables of 科目 name a source as a whole. */
function taking(
  { left }: DetailForm,
  { where }: DetailTable,
  cell: (column: DetailColumn) => string,
): string[] {
  const { source, use, isSpent } = where;
  return [
    ...(source === undefined ? [] : [`${cell("source")}="${source}"`]),
    ...(use === undefined ? [] : [`${cell("use")}="${use}"`]),
    ...(isSpent === undefined ? [] : [`${cell("use")}${isSpent ? "<>" : "="}"${left}"`]),
  ];
}
