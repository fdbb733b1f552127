import type { CheckResult } from "../../core/check/result";
import type { CellPlace, Finding } from "../../core/finding/finding";
import type { LayoutSet } from "../../core/layout/layout";
import type { Locale } from "../../locale/locale";
import { UNIT_WORDS } from "../../locale/units";

/** One checked file. */
export interface CheckedFile {
  readonly file: string;
  readonly result: CheckResult;
}

/**
 * The findings of any number of files as one SARIF 2.1.0 log, for viewers that know the form. Cells
 * are logical locations, as SARIF has no cell addresses.
 */
export function findingsSarif(
  files: readonly CheckedFile[],
  version: string,
  locale: Locale,
): object {
  return {
    $schema: "https://json.schemastore.org/sarif-2.1.0.json",
    version: "2.1.0",
    runs: files.map(({ file, result }) => ({
      tool: {
        driver: {
          name: "budget-disclosure",
          version,
          rules: sarifRules(result.disclosure.layout, locale),
        },
      },
      language: locale.tag,
      results: result.findings.map((finding) => sarifResult(finding, file, result, locale)),
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
