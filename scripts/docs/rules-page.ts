import type { LayoutSet } from "../../src/core/layout/layout";
import type { Rule, Severity } from "../../src/core/layout/rule";
import { source } from "../../src/locale/zh-CN/sources";
import { formulas } from "./formula";

/** A rule with every layout set it is in, oldest first. */
interface Listed {
  readonly rule: Rule;
  readonly sets: readonly LayoutSet[];
}

const SEVERITY: Readonly<Record<Severity, string>> = {
  error: "错误 (error)",
  warning: "待核实 (warning)",
  note: "提示 (note)",
};

/** Groups of the page, by the part of the id before the number. */
const GROUPS: readonly (readonly [prefix: string, heading: string])[] = [
  ["B", "The form of the tables"],
  ...Array.from({ length: 9 }, (_, index): [string, string] => [
    `T${String(index + 1)}`,
    `Within table ${String(index + 1)}`,
  ]),
  ["X", "Between tables"],
  ["N", "The statement"],
  ["K", "Performance goals"],
  ["P", "Procurement"],
  ["A", "Assets"],
];

const INTRODUCTION = `
# Rules

<!-- Written by scripts/generate-docs.ts from src/statute. Not to be edited by hand. -->

Every rule that \`check\` applies, from the data in \`src/statute\`. An id is permanent. Formulas are in the
words of the tables: 〔row, column〕, a column under a head as head/column. A sum holds when figures that
round to the printed ones satisfy it; a figure printed twice has to be the same both times.

错误 must be corrected. 待核实 is corrected or explained. 提示 is for information. “May be explained”
means that an accountant's reason (说明) lets the finding stand.
`;

/** The page of all rules of the layout sets, as Markdown before Prettier. */
export function rulesPage(sets: readonly LayoutSet[]): string {
  const listed = listRules(sets);
  const parts = GROUPS.map(([prefix, heading]) => {
    const rules = listed.filter(({ rule }) => rule.id.startsWith(`${prefix}-`));
    if (rules.length === 0) return "";
    const sections = [...rules].sort(byId).map((one) => section(one, sets));
    return [`## ${heading}`, ...sections].join("\n\n");
  });
  const shown = GROUPS.map(([prefix]) => `${prefix}-`);
  const lost = listed.find(({ rule }) => !shown.some((prefix) => rule.id.startsWith(prefix)));
  if (lost !== undefined) throw new RangeError(`${lost.rule.id} belongs to no group of the page`);
  return [INTRODUCTION.trim(), setsTable(sets), ...parts.filter((part) => part !== "")].join(
    "\n\n",
  );
}

function listRules(sets: readonly LayoutSet[]): Listed[] {
  const ids = new Map<string, Listed>();
  for (const set of sets) {
    for (const rule of set.rules) {
      const known = ids.get(rule.id);
      ids.set(rule.id, { rule, sets: [...(known?.sets ?? []), set] });
    }
  }
  return [...ids.values()];
}

/** Ids have two digits, so that text order is their order. */
function byId(a: Listed, b: Listed): number {
  return a.rule.id < b.rule.id ? -1 : 1;
}

function setsTable(sets: readonly LayoutSet[]): string {
  const rows = sets.map(
    ({ id, name, rules }) => `| \`${id}\` | ${name.zh} | ${name.en} | ${String(rules.length)} |`,
  );
  return ["| Layout set | 名称 | Name | Rules |", "|---|---|---|---|", ...rows].join("\n");
}

function section({ rule, sets }: Listed, all: readonly LayoutSet[]): string {
  const explained = rule.explainable ? "may be explained" : "must be corrected";
  return [
    `### ${rule.id}`,
    `${rule.title.zh} · ${rule.title.en}`,
    [
      `- ${SEVERITY[rule.severity]}, ${explained}`,
      ...formulaLines(rule.id, sets),
      ...basisLines(rule, sets).map((line) => `- 依据：${line}`),
      ...(sets.length === all.length ? [] : [`- Only in ${setNames(sets)}`]),
    ].join("\n"),
  ].join("\n\n");
}

/** One list of formulas, or one for each layout set where the sets differ. */
function formulaLines(id: string, sets: readonly LayoutSet[]): string[] {
  const variants = new Map<string, { readonly lines: string[]; readonly sets: LayoutSet[] }>();
  for (const set of sets) {
    const rule = set.rules.find((one) => one.id === id);
    const lines = rule === undefined ? [] : formulas(rule, set);
    const key = lines.join("\n");
    const variant = variants.get(key) ?? { lines, sets: [] };
    variant.sets.push(set);
    variants.set(key, variant);
  }
  return [...variants.values()].flatMap((variant) => {
    if (variants.size === 1) return variant.lines.map((line) => `- ${line}`);
    return [`- ${setNames(variant.sets)}:`, ...variant.lines.map((line) => `  - ${line}`)];
  });
}

function basisLines(rule: Rule, [set]: readonly LayoutSet[]): string[] {
  return rule.basis.map((basis) => {
    const document = set?.sources.find(({ id }) => id === basis.source);
    if (document === undefined) throw new RangeError(`${rule.id}: no source ${basis.source}`);
    return source(document, basis.clause);
  });
}

function setNames(sets: readonly LayoutSet[]): string {
  return sets.map(({ id }) => `\`${id}\``).join(", ");
}
