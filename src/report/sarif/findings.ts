import type { CheckResult } from "../../core/check/result";
import type { Explained } from "../../core/finding/explanation";
import type { CellPlace, Finding } from "../../core/finding/finding";
import type { LayoutSet } from "../../core/layout/layout";
import type { Locale } from "../../locale/locale";
import { UNIT_WORDS } from "../../locale/units";

/** One checked file, with what of its findings may stand. */
export interface CheckedFile {
  readonly file: string;
  readonly result: CheckResult;
  readonly explained: Explained;
}

/** A SARIF 2.1.0 log, for viewers that know the form, but for its runs. */
export const SARIF_LOG = {
  $schema: "https://json.schemastore.org/sarif-2.1.0.json",
  version: "2.1.0",
} as const;

/**
 * The findings of a file as a run of a SARIF log. Cells are logical locations, as SARIF has no cell
 * addresses.
 */
export function sarifRun(
  { file, result, explained }: CheckedFile,
  version: string,
  locale: Locale,
): object {
  return {
    tool: {
      driver: {
        name: "budget-disclosure",
        version,
        rules: sarifRules(result.disclosure.layout, locale),
      },
    },
    language: locale.tag,
    results: result.findings.map((finding) => ({
      ...sarifResult(finding, file, result, locale),
      suppressions: suppressions(finding, explained),
    })),
  };
}

function sarifRules(layout: LayoutSet, locale: Locale): object[] {
  return layout.rules.map((rule) => ({
    id: rule.id,
    shortDescription: { text: locale.pick(rule.title) },
    defaultConfiguration: { level: rule.severity },
  }));
}

function sarifResult(
  finding: Finding,
  file: string,
  { disclosure }: CheckResult,
  locale: Locale,
): object {
  const { rule, severity, at, related, fingerprint, expected, found, difference, unit } = finding;
  return {
    ruleId: rule,
    level: severity,
    message: { text: locale.finding(finding, disclosure).message },
    locations: [location(file, at)],
    relatedLocations: related.map((place) => location(file, place)),
    partialFingerprints: { "ruleRowColumn/v1": fingerprint },
    properties: {
      expected,
      found,
      difference,
      unit: unit === null ? null : UNIT_WORDS[unit],
    },
  };
}

/**
 * The explanation in force, which is kept in the file itself. Without one the list is empty: left out,
 * it would say that nobody knows.
 */
function suppressions({ fingerprint }: Finding, { inForce }: Explained): object[] {
  const explanation = inForce.get(fingerprint);
  return explanation === undefined
    ? []
    : [{ kind: "inSource", status: "accepted", justification: explanation.reason }];
}

function location(file: string, place: CellPlace | null): object {
  const physicalLocation = {
    artifactLocation: { uri: encodeURI(file.replaceAll("\\", "/")) },
  };
  if (place === null) return { physicalLocation };
  const { sheet, cell, table, row, column } = place;
  const spoken = [table, row, column].filter((part) => part !== "").join("/");
  return {
    physicalLocation,
    logicalLocations: [{ fullyQualifiedName: `${sheet}!${cell}`, decoratedName: spoken }],
  };
}
