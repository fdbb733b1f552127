import type { Finding } from "../finding/finding";
import type { FormRule } from "../layout/rule";
import type { Deviation, Disclosure } from "../locate/disclosure";
import { keptForm } from "./kept-form";
import { placeOfDeviation } from "./names";

/** The findings of the form: each deviation under the rule the layout set has for its kind. */
export function formFindings(disclosure: Disclosure, deviations: readonly Deviation[]): Finding[] {
  const rules = new Map<string, FormRule>();
  for (const rule of disclosure.layout.rules) {
    if (rule.kind === "form") rules.set(rule.deviation, rule);
  }
  return keptForm(disclosure, deviations, (deviation) => {
    const rule = rules.get(deviation.kind);
    return rule === undefined ? null : formFinding(disclosure, rule, deviation);
  });
}

/** The finding on one deviation, under its rule. */
export function formFinding(disclosure: Disclosure, rule: FormRule, deviation: Deviation): Finding {
  const { table, rowKey, columnId, params, related = [], figures } = deviation;
  const place = placeOfDeviation(disclosure, deviation);
  return {
    rule: rule.id,
    severity: rule.severity,
    fact: deviation.kind,
    at: place,
    table: table === "" ? null : table,
    related,
    alsoBroken: [],
    expected: figures?.expected ?? params["expected"] ?? null,
    found: figures?.found ?? params["found"] ?? null,
    difference: figures?.difference ?? null,
    unit: figures?.unit ?? null,
    params,
    repairs: [],
    fingerprint: [rule.id, table, rowKey ?? "", columnId ?? "", params["found"] ?? ""].join("|"),
  };
}
