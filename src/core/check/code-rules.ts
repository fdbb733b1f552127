import { toA1 } from "../book/address";
import type { Finding } from "../finding/finding";
import type { CodesAgree, ColumnOfCode } from "../layout/rule";
import { amountAt, type AmountCells } from "../ledger/cells";
import {
  codesOf,
  tableOf,
  type Disclosure,
  type LocatedRow,
  type LocatedTable,
} from "../locate/disclosure";
import { formatFen } from "../money/amount";
import { columnName, placeOf } from "./names";

/** Codes that one side lists and the other does not. Null where a table is missing. */
export function codesAgree(rule: CodesAgree, disclosure: Disclosure): Finding[] | null {
  const left = tablesNamed(rule.left, disclosure);
  const right = tablesNamed(rule.right, disclosure);
  if (left === null || right === null) return null;
  return [
    ...missingIn(rule, left, right),
    ...(rule.relation === "same" ? missingIn(rule, right, left) : []),
  ];
}

function tablesNamed(ids: readonly string[], disclosure: Disclosure): LocatedTable[] | null {
  const tables = ids.flatMap((id) => tableOf(disclosure, id) ?? []);
  return tables.length === ids.length ? tables : null;
}

function missingIn(
  rule: CodesAgree,
  from: readonly LocatedTable[],
  to: readonly LocatedTable[],
): Finding[] {
  const isKnown = (code: string): boolean => to.some((table) => codesOf(table).has(code));
  const wanted = to.map(({ layout }) => layout.id).join("、");
  return from.flatMap((table) =>
    table.rows
      .filter(({ code }) => code !== null && !isKnown(code))
      .map((row) => codeFinding(rule, table, row, wanted)),
  );
}

function codeFinding(
  rule: CodesAgree,
  table: LocatedTable,
  row: LocatedRow,
  wanted: string,
): Finding {
  const block = table.layout.blocks[row.block];
  const columnId = block?.kind === "coded" ? block.code : "";
  const column = table.columns.get(columnId) ?? table.head.c0;
  const code = row.code ?? "";
  return {
    ...blank(rule.id, rule.severity, table.layout.id),
    fact: "codes-disagree",
    at: {
      sheet: table.sheet,
      cell: toA1(row.sheetRow, column),
      table: table.layout.id,
      row: code,
      column: "",
    },
    params: { code, name: row.label, missingIn: wanted },
    fingerprint: [rule.id, table.layout.id, row.key, wanted].join("|"),
  };
}

/** Amounts that stand in a column their code does not belong in. Null where the table is missing. */
export function columnOfCode(
  rule: ColumnOfCode,
  disclosure: Disclosure,
  amounts: AmountCells,
): Finding[] | null {
  const table = tableOf(disclosure, rule.table);
  if (table === undefined) return null;
  return table.rows.flatMap((row) => {
    const own = rule.columns.find(({ prefixes }) =>
      prefixes.some((prefix) => row.code?.startsWith(prefix) === true),
    );
    if (own === undefined) return [];
    return rule.columns
      .filter(({ column }) => column !== own.column)
      .flatMap(({ column }) => {
        const cell = amounts.cells[amountAt(amounts, rule.table, row.key, column) ?? -1];
        if (cell === undefined || cell.fen === 0) return [];
        return [
          {
            ...blank(rule.id, rule.severity, rule.table),
            fact: "code-in-wrong-column" as const,
            at: placeOf(disclosure, cell),
            found: formatFen(cell.fen, cell.unit),
            unit: cell.unit,
            params: {
              code: row.code ?? "",
              column: columnName(disclosure, rule.table, own.column),
            },
            fingerprint: [rule.id, rule.table, row.key, column].join("|"),
          },
        ];
      });
  });
}

function blank(
  rule: string,
  severity: Finding["severity"],
  table: string,
): Pick<
  Finding,
  | "rule"
  | "severity"
  | "table"
  | "related"
  | "alsoBroken"
  | "expected"
  | "found"
  | "difference"
  | "unit"
  | "repairs"
> {
  return {
    rule,
    severity,
    table,
    related: [],
    alsoBroken: [],
    expected: null,
    found: null,
    difference: null,
    unit: null,
    repairs: [],
  };
}
