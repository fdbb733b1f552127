import { parseA1 } from "../../book/address";
import type { WordingKind } from "../../layout/wording";
import { STATEMENT } from "../../ledger/statement-amounts";
import { annexOf, type Deviation, type Disclosure } from "../../locate/disclosure";
import type { AmountCells } from "../../ledger/cells";
import { narrate, type Narrative } from "../../narrative/narrate";
import { missingIn } from "../../narrative/own-words";

/**
 * The deviations of a disclosure, and what the narrative has to say of its statement: what it wants,
 * what it has nothing to tell of, and what of the missing it would write.
 */
export function withNarrative(disclosure: Disclosure, amounts: AmountCells): readonly Deviation[] {
  // Most checks follow an edit of a statement that is written, of which it has nothing to say.
  if (isWritten(disclosure)) return disclosure.deviations;
  const narrative = narrate(disclosure, amounts);
  return [
    ...withTold(disclosure, narrative),
    ...emptySections(disclosure, narrative),
    ...wantedReasons(disclosure, narrative),
  ];
}

/** Whether every section is there, and has words under each of its headings. */
function isWritten({ layout, statement }: Disclosure): boolean {
  if (statement === null) return false;
  const { sections } = statement;
  return (
    sections.every(({ paragraphs }) => paragraphs.length > 0) &&
    layout.statement.sections.every((one) => sections.some(({ section }) => section === one))
  );
}

/** The reasons that the statement would give if the workbook said them, each once. */
function wantedReasons(disclosure: Disclosure, narrative: Narrative): Deviation[] {
  const asked = new Set<string>();
  return missingIn(disclosure, narrative).flatMap((want): Deviation[] => {
    if (want.kind !== "reason" || asked.has(want.term.join())) return [];
    asked.add(want.term.join());
    const [table, rowKey] = want.term;
    const annex = annexOf(disclosure, table);
    const row = annex?.rows.find(({ key }) => key === rowKey);
    const place = want.at === null ? null : parseA1(want.at.cell);
    const kind: WordingKind = "reason-missing";
    return [
      {
        ...{ kind, table, sheet: want.at?.sheet ?? null, rowKey, columnId: null },
        ...{ row: place?.row ?? null, column: place?.column ?? null },
        params: {
          found: row?.label ?? rowKey,
          change: want.change,
          amount: want.amount.toFixed(2),
        },
      },
    ];
  });
}

/**
 * The headings of a statement under which there would be nothing in the report either. A form that was
 * just made, with no amount in a table and no words, lacks nothing.
 */
function emptySections(
  { statement, attachments }: Disclosure,
  { sections }: Narrative,
): Deviation[] {
  if (statement === null) return [];
  const told = new Set(sections.flatMap(({ id, lines }) => (lines.length === 0 ? [] : [id])));
  const isBegun = statement.sections.some(({ paragraphs }) => paragraphs.length > 0);
  if (!isBegun && told.size === 0) return [];
  const attached = new Set(attachments.map(({ attachment }) => attachment.id));
  return statement.sections.flatMap(({ section, heading, paragraphs }): Deviation[] => {
    const isAttached = section.attachments.some((id) => attached.has(id));
    if (paragraphs.length > 0 || told.has(section.id) || isAttached) return [];
    const { sheet, row, column } = heading;
    const kind: WordingKind = "section-empty";
    const at = { sheet, row, column, rowKey: section.heading, columnId: null };
    return [{ kind, table: STATEMENT, ...at, params: { found: section.heading } }];
  });
}

/** Says of what is missing in the statement whether the report can write it from the cells. */
function withTold(
  { deviations, layout }: Disclosure,
  { sections }: Narrative,
): readonly Deviation[] {
  const untold = sections.filter(({ lines }) => lines.length === 0);
  // Of tables without amounts nothing can be told yet.
  if (untold.length === sections.length) return deviations;
  return deviations.map((deviation) => {
    const { kind, params } = deviation;
    if (kind === "statement-missing") {
      const headings = layout.statement.sections.flatMap(({ id, heading }) =>
        untold.some((section) => section.id === id) ? [heading] : [],
      );
      return { ...deviation, params: { ...params, untold: headings.join("、") } };
    }
    if (kind !== "section-missing") return deviation;
    const wanted = layout.statement.sections.find(({ heading }) => heading === params["expected"]);
    const isTold = untold.every(({ id }) => id !== wanted?.id);
    return { ...deviation, params: { ...params, told: isTold ? "yes" : "no" } };
  });
}
