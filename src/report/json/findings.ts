import { rectToA1 } from "../../core/book/address";
import type { CheckResult, Outcome } from "../../core/check/result";
import type { CellPlace, Finding } from "../../core/finding/finding";
import type { Severity } from "../../core/layout/rule";
import type { Locale } from "../../locale/locale";
import { UNIT_WORDS } from "../../locale/units";

/** Version of the form; docs/findings.schema.json describes it. */
const FINDINGS_VERSION = 1;

interface RepairJson {
  readonly rank: number;
  readonly explanation: string;
  readonly method: string | null;
  readonly edits: readonly {
    readonly sheet: string;
    readonly cell: string;
    readonly from: string;
    readonly to: string;
    readonly isFormula?: true;
  }[];
}

interface FindingJson {
  readonly rule: string;
  readonly severity: Severity;
  readonly message: string;
  readonly hint: string | null;
  readonly basis: string;
  readonly at: CellPlace | null;
  readonly related: readonly CellPlace[];
  readonly alsoBroken: readonly string[];
  readonly expected: string | null;
  readonly found: string | null;
  readonly difference: string | null;
  readonly unit: string | null;
  readonly repairs: readonly RepairJson[];
  readonly fingerprint: string;
}

/** The result of a check for one file. Amounts are decimal strings in `unit`. */
export interface FindingsJson {
  readonly version: typeof FINDINGS_VERSION;
  readonly layout: string;
  readonly file: string;
  readonly unit: { readonly code: string | null; readonly name: string | null };
  readonly year: number | null;
  readonly summary: Readonly<Record<Severity, number>> & {
    readonly rules: Readonly<Record<Outcome, number>>;
  };
  readonly tables: readonly {
    readonly id: string;
    readonly title: string;
    readonly sheet: string;
    readonly range: string;
  }[];
  readonly findings: readonly FindingJson[];
  readonly skipped: readonly { readonly rule: string; readonly reasons: readonly string[] }[];
  readonly coverage: {
    readonly amounts: number;
    readonly unguarded: readonly string[];
    readonly ambiguous: readonly (readonly string[])[];
    readonly fewestUnnoticed?: readonly string[] | null;
  };
}

/** The findings of a check in the published JSON form. The same result gives the same object. */
export function findingsJson(result: CheckResult, file: string, locale: Locale): FindingsJson {
  const { disclosure, findings, outcomes, coverage } = result;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
  const ended = (outcome: Outcome): number =>
    outcomes.filter((rule) => rule.outcome === outcome).length;
  return {
    version: FINDINGS_VERSION,
    layout: disclosure.layout.id,
    file,
    unit: { code: disclosure.entity?.code ?? null, name: disclosure.entity?.name ?? null },
    year: disclosure.year,
    summary: {
      error: count("error"),
      warning: count("warning"),
      note: count("note"),
      rules: {
        passed: ended("passed"),
        failed: ended("failed"),
        skipped: ended("skipped"),
        notApplicable: ended("notApplicable"),
      },
    },
    tables: disclosure.tables.map(({ layout, sheet, rect }) => ({
      id: layout.id,
      title: layout.title,
      sheet,
      range: rectToA1(rect),
    })),
    findings: findings.map((finding) => findingJson(finding, result, locale)),
    skipped: outcomes
      .filter(({ skipped }) => skipped.length > 0)
      .map(({ rule, skipped }) => ({
        rule,
        reasons: skipped.map(({ reason, table }) => locale.skipReason(reason, table)),
      })),
    coverage,
  };
}

function findingJson(finding: Finding, { disclosure }: CheckResult, locale: Locale): FindingJson {
  const text = locale.finding(finding, disclosure);
  return {
    rule: finding.rule,
    severity: finding.severity,
    message: text.message,
    hint: text.hint,
    basis: text.basis,
    at: finding.at,
    related: finding.related,
    alsoBroken: finding.alsoBroken,
    expected: finding.expected,
    found: finding.found,
    difference: finding.difference,
    unit: finding.unit === null ? null : UNIT_WORDS[finding.unit],
    repairs: finding.repairs.map((repair) => ({
      rank: repair.rank,
      explanation: locale.repair(repair),
      method: repair.method === null ? null : locale.method(repair.method),
      edits: repair.edits,
    })),
    fingerprint: finding.fingerprint,
  };
}
