import { rectToA1 } from "../../core/book/address";
import type { CheckResult, Coverage, Outcome } from "../../core/check/result";
import { cellCorrections } from "../../core/finding/cell-corrections";
import {
  countKinds,
  NONE_EXPLAINED,
  type Explained,
  type Explanation,
} from "../../core/finding/explanation";
import type { CellPlace, Finding, Repair, RepairEdit } from "../../core/finding/finding";
import type { Severity } from "../../core/layout/rule";
import type { Locale } from "../../locale/locale";
import { partNamed } from "../../locale/parts";
import { UNIT_WORDS } from "../../locale/units";
import { countOutcomes } from "../standing";

/** Version of the form; docs/findings.schema.json describes it. */
const FINDINGS_VERSION = 1;

interface RepairJson {
  readonly rank: number;
  readonly explanation: string;
  readonly method: string | null;
  readonly edits: readonly RepairEdit[];
}

/** A reason that is not in force, of the finding with this fingerprint. */
interface ReasonJson {
  readonly rule: string;
  readonly reason: string;
  readonly fingerprint: string;
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
  /** The reason in force why it may stand. */
  readonly explanation?: string;
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
    /** How many of the findings may stand by an explanation. */
    readonly explained: number;
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
    readonly statement: Coverage["statement"];
    readonly ambiguous: readonly (readonly string[])[];
    readonly fewestUnnoticed?: readonly string[] | null;
  };
  /** The explanations that let nothing stand. */
  readonly explanations: Readonly<Record<"unused" | "outdated" | "refused", readonly ReasonJson[]>>;
}

/** The findings of a check in the published JSON form. The same result gives the same object. */
export function findingsJson(
  result: CheckResult,
  file: string,
  locale: Locale,
  explained: Explained = NONE_EXPLAINED,
): FindingsJson {
  const { disclosure, findings, outcomes, coverage } = result;
  const count = (severity: Severity): number =>
    findings.filter((finding) => finding.severity === severity).length;
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
      rules: countOutcomes(result),
      explained: countKinds(findings, explained).explained,
    },
    tables: disclosure.tables.map(({ layout, sheet, rect }) => ({
      id: layout.id,
      title: layout.title,
      sheet,
      range: rectToA1(rect),
    })),
    findings: findings.map((finding) => findingJson(finding, result, explained, locale)),
    skipped: outcomes
      .filter(({ skipped }) => skipped.length > 0)
      .map(({ rule, skipped }) => ({
        rule,
        reasons: skipped.map(({ reason, table }) =>
          locale.skipReason(reason, partNamed(table, disclosure)),
        ),
      })),
    coverage,
    explanations: {
      unused: explained.unused.map(reasonJson),
      outdated: explained.outdated.map(reasonJson),
      refused: explained.refused.map(reasonJson),
    },
  };
}

function reasonJson({ rule, reason, fingerprint }: Explanation): ReasonJson {
  return { rule, reason, fingerprint };
}

function findingJson(
  finding: Finding,
  { disclosure }: CheckResult,
  { inForce }: Explained,
  locale: Locale,
): FindingJson {
  const text = locale.finding(finding, disclosure);
  const explanation = inForce.get(finding.fingerprint)?.reason;
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
      edits: editsJson(repair),
    })),
    fingerprint: finding.fingerprint,
    ...(explanation === undefined ? {} : { explanation }),
  };
}

/** Every edit with all that its repair makes of the cell, so that writing `to` is always right. */
function editsJson({ edits: all }: Repair): RepairEdit[] {
  return cellCorrections(all).flatMap(({ to, edits }) => edits.map((edit) => ({ ...edit, to })));
}
