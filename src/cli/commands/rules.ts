import type { Rule } from "../../core/layout/rule";
import type { LayoutSet } from "../../core/layout/layout";
import type { Locale } from "../../locale/locale";
import { LAYOUT_SETS } from "../../statute/layout-sets";
import type { CommandContext } from "../command";
import { layoutNamed } from "../load";
import { UsageError } from "../options";

/** `rules [ID]`: all rules, one a line, or one rule with its legal basis. */
export function runRules({ io, locale, parsed }: CommandContext): number {
  const layout = layoutNamed(parsed.values.get("layout"), locale) ?? LAYOUT_SETS.at(-1);
  if (layout === undefined) return 2;
  const [wanted] = parsed.positionals;
  if (wanted === undefined) {
    io.stdout(layout.rules.map((rule) => `${ruleLine(rule, locale)}\n`).join(""));
    return 0;
  }
  const rule = layout.rules.find(({ id }) => id === wanted.toUpperCase());
  if (rule === undefined) throw new UsageError(locale.cli.unknownRule(wanted));
  io.stdout(`${ruleText(rule, layout, locale).join("\n")}\n`);
  return 0;
}

function ruleLine({ id, severity, title }: Rule, locale: Locale): string {
  return locale.cli.ruleLine(id, locale.severity[severity], locale.pick(title));
}

function ruleText(rule: Rule, layout: LayoutSet, locale: Locale): string[] {
  const sources = rule.basis.flatMap(({ source, clause }) => {
    const document = layout.sources.find(({ id }) => id === source);
    return document === undefined ? [] : [`${locale.cli.basis}${locale.source(document, clause)}`];
  });
  return [
    ruleLine(rule, locale),
    locale.cli.explainable[rule.explainable ? "yes" : "no"],
    ...sources,
  ];
}
