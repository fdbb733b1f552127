import { withContext, type CopyColumn, type CopyTable } from "../data/context";
import { flatTables } from "../data/flat-table";
import { AMOUNT_FIELDS, PACKAGE_NOTE } from "../data/words";
import type { Report } from "../model";
import { BUDGET_TYPES, columnType, hasOneItem } from "./column-type";
import { tableCsv } from "./table-csv";

/** A file of a data package, by its path inside of it. */
export interface DataFile {
  readonly path: string;
  readonly text: string;
}

interface Field {
  readonly name: string;
  readonly type: string;
  readonly columnType?: string;
  /** What tells this amount from the others of its row, once each has a row of its own. */
  readonly normalize?: Readonly<Record<string, string>>;
}

interface ExtraField extends Field {
  readonly normalizationTarget?: true;
  readonly constant?: string;
}

interface Resource {
  readonly name: string;
  readonly path: string;
  readonly title: string;
  readonly profile: "tabular-data-resource";
  readonly format: "csv";
  readonly mediatype: "text/csv";
  readonly encoding: "utf-8";
  readonly dialect: { readonly delimiter: ","; readonly lineTerminator: "\r\n" };
  readonly description?: string;
  readonly schema: {
    readonly fields: readonly Field[];
    readonly missingValues: readonly [""];
    readonly extraFields?: readonly ExtraField[];
  };
}

/** A Tabular Data Package whose columns carry the types of the Fiscal Data Package. */
interface DataPackage {
  readonly profile: "tabular-data-package";
  readonly name: string;
  readonly title: string;
  readonly description: string;
  readonly columnTypes: readonly [typeof BUDGET_TYPES];
  readonly resources: readonly Resource[];
}

/** The report as a data package: one CSV file a table, and the descriptor `datapackage.json`. */
export function dataPackageFiles(report: Report): DataFile[] {
  const tables = flatTables(report).map((table) => withContext(report, table));
  const descriptor = { path: "datapackage.json", text: pretty(describe(report, tables)) };
  return [descriptor, ...tables.map((table) => ({ path: pathOf(table), text: tableCsv(table) }))];
}

function describe(report: Report, tables: readonly CopyTable[]): DataPackage {
  const name = ["budget", report.unitCode, String(report.year)].map(slug).filter(Boolean).join("-");
  const title = [report.watermark, report.title].filter((words) => words !== null).join(" ");
  return {
    profile: "tabular-data-package",
    name,
    title,
    description: PACKAGE_NOTE,
    columnTypes: [BUDGET_TYPES],
    resources: tables.map(resourceOf),
  };
}

function resourceOf(table: CopyTable): Resource {
  const isOneItem = hasOneItem(table.columns);
  const fields = table.columns.map((column) => fieldOf(column, isOneItem));
  return {
    name: slug(table.id),
    path: pathOf(table),
    title: table.title === "" ? table.id : table.title,
    profile: "tabular-data-resource",
    format: "csv",
    mediatype: "text/csv",
    encoding: "utf-8",
    dialect: { delimiter: ",", lineTerminator: "\r\n" },
    ...(table.notes.length === 0 ? {} : { description: table.notes.join("\n") }),
    schema: {
      fields,
      missingValues: [""],
      ...(isOneItem ? { extraFields: AMOUNT } : {}),
    },
  };
}

function fieldOf(column: CopyColumn, isOneItem: boolean): Field {
  const { name, type, meaning } = column;
  const known = columnType(column);
  if (known !== null) return { name, type, columnType: known };
  const isAmount = isOneItem && meaning?.role === "amount" && type === "number";
  return isAmount ? { name, type, normalize: { [AMOUNT_FIELDS.kind]: name } } : { name, type };
}

/** The columns an amount has once it stands in a row of its own. */
const AMOUNT: readonly ExtraField[] = [
  { name: AMOUNT_FIELDS.kind, type: "string", columnType: "value-kind:code" },
  { name: AMOUNT_FIELDS.value, type: "number", columnType: "value", normalizationTarget: true },
  {
    name: AMOUNT_FIELDS.currency,
    type: "string",
    columnType: "value-currency:code",
    constant: "CNY",
  },
];

function pathOf({ id }: CopyTable): string {
  return `${slug(id)}.csv`;
}

/** A text as names of packages are written. */
function slug(text: string): string {
  return text.toLowerCase().replace(/[^a-z0-9._-]+/gu, "");
}

function pretty(value: unknown): string {
  return `${JSON.stringify(value, null, 2)}\n`;
}
