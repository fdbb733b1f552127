import type { Classification, ColumnRole } from "../../core/layout/layout";
import { UNIT_NAME } from "../../core/money/unit";
import { flatTables, type FlatTable, type FlatType } from "../data/flat-table";
import type { Block, Report } from "../model";

/** Version of the form; docs/report.schema.json describes it. */
const REPORT_VERSION = 1;

type BlockJson =
  | { readonly kind: "heading"; readonly level: 1 | 2 | 3; readonly text: string }
  | { readonly kind: "paragraph"; readonly text: string }
  | { readonly kind: "table"; readonly table: string }
  | {
      readonly kind: "chart";
      readonly title: string;
      readonly unit: string;
      readonly bars: readonly { readonly label: string; readonly figure: string }[];
    };

interface ColumnJson {
  readonly name: string;
  readonly type: FlatType;
  readonly role: ColumnRole | null;
  readonly classification: Classification | null;
}

interface TableJson {
  readonly id: string;
  readonly title: string;
  readonly unit: string | null;
  readonly columns: readonly ColumnJson[];
  readonly rows: readonly (readonly (string | null)[])[];
  readonly notes: readonly string[];
}

/** A report for programs. Numbers are decimal strings as printed; null is what prints nothing. */
export interface ReportJson {
  readonly version: typeof REPORT_VERSION;
  readonly title: string;
  readonly unit: { readonly code: string | null; readonly name: string | null };
  readonly year: number;
  readonly language: string;
  readonly draft: boolean;
  readonly parts: readonly {
    readonly title: string;
    readonly sections: readonly {
      readonly id: string;
      readonly title: string;
      readonly content: readonly BlockJson[];
    }[];
  }[];
  readonly tables: readonly TableJson[];
}

/** The report as JSON: its text in order, and its tables with one entry a column and row. */
export function reportJson(report: Report): ReportJson {
  const tables = flatTables(report);
  // The tables come in the order in which the text has them.
  const ids = tables.map(({ id }) => id).values();
  return {
    version: REPORT_VERSION,
    title: report.title,
    unit: { code: orNull(report.unitCode), name: orNull(report.unitName) },
    year: report.year,
    language: report.language,
    draft: report.watermark !== null,
    parts: report.parts.map(({ title, sections }) => ({
      title,
      sections: sections.map((section) => ({
        id: section.id,
        title: section.title,
        content: section.blocks.map((block) => blockJson(block, ids)),
      })),
    })),
    tables: tables.map(tableJson),
  };
}

function blockJson(block: Block, ids: Iterator<string, unknown>): BlockJson {
  switch (block.kind) {
    case "heading":
      return { kind: "heading", level: block.level, text: block.text };
    case "paragraph":
      return { kind: "paragraph", text: block.inlines.map(({ text }) => text).join("") };
    case "chart": {
      const bars = block.bars.map(({ label, figure }) => ({ label, figure }));
      return { kind: "chart", title: block.title, unit: UNIT_NAME[block.unit], bars };
    }
    case "table": {
      const next = ids.next();
      return { kind: "table", table: next.done === true ? block.id : next.value };
    }
  }
}

function tableJson({ id, title, money, columns, rows, notes }: FlatTable): TableJson {
  return {
    id,
    title,
    unit: orNull(money),
    columns: columns.map(({ name, type, meaning }) => ({
      name,
      type,
      role: meaning?.role ?? null,
      classification: meaning?.classification ?? null,
    })),
    rows: rows.map((row) => row.map((cell) => cell?.text ?? null)),
    notes,
  };
}

function orNull(text: string): string | null {
  return text === "" ? null : text;
}
