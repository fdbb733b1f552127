import { formulaAt, type Book, type CellAt, type Sheet } from "../book/book";
import { toA1 } from "../book/address";
import { holdsCell } from "../book/unbound";
import type { CellPlace, Finding, RepairEdit } from "../finding/finding";
import type { FormRule } from "../layout/rule";
import type { Deviation, Disclosure, LocatedTable } from "../locate/disclosure";
import { formFinding } from "./form";
import { placeOfDeviation } from "./names";

/** What Excel shows for a function whose name it does not know. */
const UNKNOWN_NAME = "#NAME?";

/**
 * One finding for each sheet with formulas that call our functions by a name Excel does not bind.
 * Its repair enters them anew, which binds them and changes no figure.
 */
export function unboundFindings({ sheets }: Book, disclosure: Disclosure): Finding[] {
  const rule = disclosure.layout.rules.find(
    (one): one is FormRule => one.kind === "form" && one.deviation === "function-unbound",
  );
  if (rule === undefined) return [];
  return sheets.flatMap((sheet) => {
    const [first, ...others] = sheet.unbound ?? [];
    return first === undefined ? [] : [findingOn(sheet, first, others, rule, disclosure)];
  });
}

function findingOn(
  sheet: Sheet,
  first: CellAt,
  others: readonly CellAt[],
  rule: FormRule,
  disclosure: Disclosure,
): Finding {
  const tables = disclosure.tables.filter((table) => table.sheet === sheet.name);
  const about = (cell: CellAt): Deviation => {
    const table = tables.find(({ rect }) => holdsCell(rect, cell));
    return {
      kind: rule.deviation,
      table: table?.layout.id ?? "",
      sheet: sheet.name,
      ...cell,
      ...amountIn(table, cell),
      params: { count: String(others.length + 1) },
    };
  };
  const edits = [first, ...others].map(({ row, column }): RepairEdit => ({
    sheet: sheet.name,
    cell: toA1(row, column),
    from: UNKNOWN_NAME,
    to: formulaAt(sheet, row, column) ?? "",
    isFormula: true,
  }));
  return {
    ...formFinding(disclosure, rule, about(first)),
    related: others.flatMap((cell): CellPlace[] => {
      const place = placeOfDeviation(disclosure, about(cell));
      return place === null ? [] : [place];
    }),
    repairs: [{ rank: 1, method: null, edits }],
    // Rows come and go under it: it is the same finding while the sheet has such a cell.
    fingerprint: [rule.id, "", "", "", sheet.name].join("|"),
  };
}

/** The row and the column of an amount of a table; null for any other cell. */
function amountIn(
  table: LocatedTable | undefined,
  { row, column }: CellAt,
): Pick<Deviation, "rowKey" | "columnId"> {
  for (const { sheetRow, block, key } of table?.rows ?? []) {
    if (sheetRow !== row) continue;
    const amounts = table?.layout.blocks[block]?.amounts ?? [];
    const columnId = amounts.find((id) => table?.columns.get(id) === column);
    if (columnId !== undefined) return { rowKey: key, columnId };
  }
  return { rowKey: null, columnId: null };
}
