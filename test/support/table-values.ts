import type { DetailLine, Fund, OwnIncome, Use } from "./detail-lines";

/** True amounts of the nine tables in 分, by `table/row/column`. */
export type TableValues = ReadonlyMap<string, number>;

const FUNDS: readonly Fund[] = ["general", "fund", "capital"];
const FUND_TABLE: Readonly<Record<Fund, string>> = { general: "T5", fund: "T7", capital: "T8" };
const INCOME_ROW: Readonly<Record<Fund | OwnIncome, string>> = {
  general: "income-general",
  fund: "income-fund",
  capital: "income-capital",
  special: "income-special",
  business: "income-business",
  operating: "income-operating",
  superior: "income-superior",
  affiliate: "income-affiliate",
  other: "income-other",
};

/** Adds the lines of a unit up to its nine tables, by the meaning of the tables and not the rules. */
export function tableValues(lines: readonly DetailLine[]): TableValues {
  const values = new Map<string, number>();
  const add = (table: string, row: string, column: string, fen: number): void => {
    const key = `${table}/${row}/${column}`;
    values.set(key, (values.get(key) ?? 0) + fen);
  };
  for (const line of lines) {
    addBalance(line, add);
    const rows = [line.code, line.code.slice(0, 5), line.code.slice(0, 3), "total"];
    for (const row of rows) addByCode(line, row, add);
    if (isFund(line.source)) addFiscal(line, line.source, add);
    if (line.economic !== null) addEconomic(line, line.economic, add);
  }
  return values;
}

type Add = (table: string, row: string, column: string, fen: number) => void;

function isFund(source: DetailLine["source"]): source is Fund {
  return FUNDS.some((fund) => fund === source);
}

function addBalance({ code, source, isCarried, fen }: DetailLine, add: Add): void {
  const income = isCarried ? ["carried-in"] : [INCOME_ROW[source], "income-year"];
  for (const row of [...income, "income-total"]) add("T1", row, "income-amount", fen);
  for (const row of [`class-${code.slice(0, 3)}`, "expenditure-year", "expenditure-total"]) {
    add("T1", row, "amount", fen);
  }
}

function addByCode({ source, isCarried, use, fen }: DetailLine, row: string, add: Add): void {
  add("T2", row, "total", fen);
  if (isCarried) add("T2", row, "carried-in", fen);
  else {
    add("T2", row, "subtotal", fen);
    add("T2", row, isFund(source) ? "fiscal" : source, fen);
  }
  add("T3", row, "total", fen);
  add("T3", row, USE_COLUMN[use], fen);
  if (isFund(source)) {
    add(FUND_TABLE[source], row, "total", fen);
    add(FUND_TABLE[source], row, USE_COLUMN[use], fen);
  }
}

const USE_COLUMN: Readonly<Record<Use, string>> = {
  basic: "basic",
  project: "project",
  operating: "operating",
  "to-superior": "to-superior",
  "to-affiliate": "to-affiliate",
};

function addFiscal({ code, isCarried, fen }: DetailLine, fund: Fund, add: Add): void {
  const income = isCarried ? ["carried-in", `carried-${fund}`] : [`income-${fund}`, "income-year"];
  for (const row of [...income, "income-total"]) add("T4", row, "income-amount", fen);
  for (const row of [`class-${code.slice(0, 3)}`, "expenditure-year", "expenditure-total"]) {
    add("T4", row, "total", fen);
    add("T4", row, fund, fen);
  }
}

const THREE_PUBLIC: Readonly<Record<string, readonly string[]>> = {
  "30212": ["abroad"],
  "30217": ["reception"],
  "30231": ["vehicle-running", "vehicles"],
  "31013": ["vehicle-purchase", "vehicles"],
};

function addEconomic({ fen }: DetailLine, economic: string, add: Add): void {
  const column = /^30[13]/u.test(economic) ? "personnel" : "public";
  for (const row of [economic, economic.slice(0, 3), "total"]) {
    add("T6", row, "total", fen);
    add("T6", row, column, fen);
  }
  const rows = THREE_PUBLIC[economic];
  for (const row of rows === undefined ? [] : [...rows, "sangong"]) {
    add("T9", row, "total", fen);
    add("T9", row, "general", fen);
  }
}
