import { hiddenSheets } from "../../core/book/hidden";
import { concealedFacts } from "../../locale/concealed";
import type { Locale } from "../../locale/locale";
import type { PreflightTexts } from "../../locale/ui/publish";
import { countsOf } from "../parts/standing";
import type { SessionState } from "../session/state";
import type { Concealed } from "./use-concealed";

/** `blocks` a report for publication, is worth a `look`, or is `good`. */
export type PreflightStanding = "blocks" | "look" | "good";

export interface PreflightItem {
  readonly id: string;
  readonly standing: PreflightStanding;
  readonly sentence: string;
}

/** What is looked at before a report is made, in the order it is shown. */
export interface Preflight {
  readonly items: readonly PreflightItem[];
  /** Errors that stand against publication. */
  readonly errors: number;
}

type Checked = Pick<SessionState, "book" | "result" | "explained">;

/**
 * Null where the workbook was not checked or has no statutory table. What it conceals is left out
 * until that is known.
 */
export function preflight(
  state: Checked,
  concealed: Concealed | null,
  locale: Locale,
): Preflight | null {
  const texts = locale.ui.publish.preflight;
  const { book, result, explained } = state;
  if (book === null || result === null || result.disclosure.tables.length === 0) return null;
  const { disclosure, outcomes } = result;
  const { layout, entity, year, statement, tables } = disclosure;
  const counts = countsOf(result, explained);
  const passed = outcomes.filter(({ outcome }) => outcome === "passed").length;
  const facts =
    concealed === null ? [] : concealedFacts({ sheets: hiddenSheets(book), ...concealed }, locale);
  const look = (isGood: boolean): PreflightStanding => (isGood ? "good" : "look");
  const items: PreflightItem[] = [
    {
      id: "errors",
      standing: counts.error > 0 ? "blocks" : "good",
      sentence: texts.errors(counts.error),
    },
    {
      id: "warnings",
      standing: look(counts.warning === 0),
      sentence: texts.warnings(counts.warning, counts.explained),
    },
    {
      id: "rules",
      standing: look(counts.notChecked === 0),
      sentence:
        counts.notChecked > 0 ? texts.notChecked(counts.notChecked) : texts.allChecked(passed),
    },
    {
      id: "tables",
      standing: look(tables.length === layout.tables.length),
      sentence: texts.tables(tables.length, layout.tables.length),
    },
    ...identity(entity?.name ?? null, year, texts),
    {
      id: "statement",
      standing: look(statement !== null),
      sentence: statement === null ? texts.noStatement : texts.statement(statement.sheet),
    },
    ...facts.map(({ id, isNone, sentence }) => ({
      id: `concealed-${id}`,
      standing: look(isNone),
      sentence,
    })),
  ];
  return { items, errors: counts.error };
}

function identity(
  unit: string | null,
  year: number | null,
  texts: PreflightTexts,
): readonly PreflightItem[] {
  if (unit !== null && year !== null) {
    return [{ id: "identity", standing: "good", sentence: texts.identity(unit, year) }];
  }
  return [
    ...(unit === null ? [{ id: "unit", standing: "look", sentence: texts.noUnit } as const] : []),
    ...(year === null ? [{ id: "year", standing: "look", sentence: texts.noYear } as const] : []),
  ];
}
