import type { StatementLayout } from "../layout/layout";
import type { DeviationKind } from "../layout/rule";
import type { Deviation, StatementParagraph } from "./disclosure";
import { squeezed } from "./grid";
import { chineseNumeral } from "./numeral";
import { inOrder } from "./order";
import type { CutSection } from "./sections";

/** Id under which findings on the statement are listed. */
const STATEMENT = "N";

/** Sections that are missing, stand twice, out of order or under a wrong number. */
export function sectionDeviations(
  title: StatementParagraph,
  opening: readonly StatementParagraph[],
  sections: readonly CutSection[],
  layout: StatementLayout,
): Deviation[] {
  // Of a title alone nobody has written anything yet.
  if (opening.length === 0 && sections.length === 0) return [];
  const missing = layout.sections.filter((one) => sections.every(({ own }) => own.section !== one));
  return [
    ...missing.map(({ heading }) => make("section-missing", title, heading, { expected: heading })),
    ...sections
      .filter(({ isRepeated }) => isRepeated)
      .map((section) => atHeading("section-repeated", section)),
    ...moved(sections, layout).map((section) => atHeading("section-order", section)),
    ...misnumbered(sections).map(({ section, expected }) => {
      const found = section.number?.written ?? squeezed(section.own.heading.text);
      return atHeading("heading-number", section, { found, expected });
    }),
  ];
}

/** The sections that stand out of the statutory order. */
function moved(sections: readonly CutSection[], layout: StatementLayout): CutSection[] {
  const first = sections.filter(({ isRepeated }) => !isRepeated);
  const kept = inOrder(first.map(({ own }) => layout.sections.indexOf(own.section)));
  return first.filter((_, at) => !kept.has(at));
}

/**
 * The headings whose number is neither that of their place nor the one after the heading before: one
 * wrong number does not make those after it wrong.
 */
function misnumbered(
  sections: readonly CutSection[],
): { readonly section: CutSection; readonly expected: string }[] {
  const wrong: { section: CutSection; expected: string }[] = [];
  let place = 0;
  let previous = 0;
  for (const section of sections) {
    const { number, isRepeated } = section;
    if (!isRepeated) {
      place += 1;
      const written = number?.written ?? "";
      const numbers = [place, previous + 1].map((one) => `${chineseNumeral(one)}、`);
      if (!numbers.includes(written)) wrong.push({ section, expected: numbers[0] ?? "" });
    }
    previous = number?.number ?? previous + 1;
  }
  return wrong;
}

function atHeading(
  kind: DeviationKind,
  { own }: CutSection,
  params: Deviation["params"] = { found: squeezed(own.heading.text) },
): Deviation {
  return make(kind, own.heading, own.section.heading, params);
}

function make(
  kind: DeviationKind,
  { sheet, row, column }: StatementParagraph,
  rowKey: string,
  params: Deviation["params"],
): Deviation {
  return { kind, table: STATEMENT, sheet, row, column, rowKey, columnId: null, params };
}
