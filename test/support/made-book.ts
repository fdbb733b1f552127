import type { Book, Scalar, Sheet } from "../../src/core/book/book";
import { indexCatalogue, nameOf } from "../../src/core/layout/catalogue";
import { columnPaths, headerDepth } from "../../src/core/layout/header";
import type { HeaderNode, LayoutSet, TableBlock, TableLayout } from "../../src/core/layout/layout";
import { Decimal } from "../../src/core/money/decimal";
import { sheetOf } from "./books";
import type { TableValues } from "./table-values";

/** A book of the nine tables, printed in 万元 from true amounts in 分, each figure rounded alone. */
export function madeBook(layout: LayoutSet, values: TableValues): Book {
  const statement = sheetOf("情况说明", [[`测试单位${layout.statement.title}`]]);
  return {
    sheets: [...layout.tables.map((table) => tableSheet(layout, table, values)), statement],
  };
}

/** 万元 with two decimals, half up; a true zero is blank, a rounded one is 0.00. */
function printWanYuan(fen: number | undefined): number | null {
  if (fen === undefined || fen === 0) return null;
  return new Decimal(fen).dividedBy(1_000_000).toDecimalPlaces(2).toNumber();
}

function tableSheet(layout: LayoutSet, table: TableLayout, values: TableValues): Sheet {
  const columns = columnPaths(table.header).map(({ column }) => column);
  const width = columns.length;
  const rows: Scalar[][] = [
    [table.title],
    [`151001测试单位`],
    [`预算年度：${String(layout.year)}`, ...new Array<null>(width - 2).fill(null), "单位：万元"],
    ...headRows(table.header, width),
  ];
  const bodies = table.blocks.map((block) => blockRows(layout, table, block, values));
  const longest = Math.max(0, ...bodies.map((body) => body.length));
  for (let index = 0; index < longest; index += 1) {
    rows.push(
      columns.map(({ id, role }) => {
        if (role === "serial") return index + 1;
        const body = bodies.find((rows) => rows[index]?.has(id) === true);
        return body?.[index]?.get(id) ?? null;
      }),
    );
  }
  if (longest === 0) rows.push([`注：${table.emptyNotice ?? ""}`]);
  return sheetOf(table.id, rows);
}

function headRows(header: readonly HeaderNode[], width: number): Scalar[][] {
  const rows: Scalar[][] = Array.from({ length: headerDepth(header) }, () =>
    new Array<Scalar>(width).fill(null),
  );
  columnPaths(header).forEach(({ labels }, column) => {
    labels.forEach((label, level) => {
      const line = rows[level];
      if (line !== undefined && line[column - 1] !== label) line[column] = label;
    });
  });
  return rows;
}

function blockRows(
  layout: LayoutSet,
  table: TableLayout,
  block: TableBlock,
  values: TableValues,
): Map<string, Scalar>[] {
  const amounts = (row: string): [string, Scalar][] =>
    block.amounts.map((column) => [
      column,
      printWanYuan(values.get(`${table.id}/${row}/${column}`)),
    ]);
  if (block.kind === "fixed") {
    return block.rows.map((row) => new Map([[block.item, row.label], ...amounts(row.id)]));
  }
  const catalogue = indexCatalogue(layout.catalogues[block.classification]);
  const prefix = `${table.id}/`;
  const codes = new Set(
    [...values.keys()]
      .filter((key) => key.startsWith(prefix))
      .map((key) => key.split("/")[1] ?? "")
      .filter((row) => /^\d+$/u.test(row)),
  );
  if (codes.size === 0) return [];
  return [
    new Map<string, Scalar>([[block.name, "合计"], ...amounts("total")]),
    ...[...codes]
      .sort()
      .map(
        (code) =>
          new Map<string, Scalar>([
            [block.code, code],
            [block.name, nameOf(catalogue, code, layout.year)?.name ?? code],
            ...amounts(code),
          ]),
      ),
  ];
}
