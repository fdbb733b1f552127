import type { AmountCells } from "../../ledger/cells";
import type { Deviation, Disclosure } from "../../locate/disclosure";
import type { StatementFigure } from "../../statement/figures";
import { largeOthers, projectsUnderRunning } from "./advice";
import { directionDeviation } from "./directions";
import { flatDeviations } from "./flats";
import { knownAmounts } from "./known-amounts";
import { glossaryPassages, passageOfParagraph, performancePassages } from "./passage";
import { percentDeviation } from "./percents";
import { besideDeviations } from "./plain-wording";
import { statedChanges } from "./stated-changes";
import { statementWording, type StatementWording } from "./statement-wording";
import { termDeviations } from "./terms";

/** What the words of the statement, and of what stands beside it, say otherwise than they should. */
export function wordingDeviations(
  disclosure: Disclosure,
  figures: readonly StatementFigure[],
  amounts: AmountCells,
): Deviation[] {
  const { layout, statement, performance } = disclosure;
  const { wording } = layout;
  const year = disclosure.year ?? layout.year;
  const names = disclosure.entity === null ? [] : [disclosure.entity.name];
  const own = statement === null ? null : statementWording(layout, statement, figures, names, year);
  const glossary = glossaryPassages(disclosure.glossary);
  // A glossary within the statement is read with it.
  const isApart = glossary[0]?.sheet !== statement?.sheet;
  const tables = [performance.unit, ...performance.projects].flatMap((one) =>
    one === null ? [] : [performancePassages(one)],
  );
  const beside = isApart ? [glossary, ...tables] : tables;
  const text = own === null ? [glossary] : [own.passages, glossary];
  return [
    ...(own === null ? [] : ofStatement(disclosure, own, figures, amounts)),
    ...beside.flatMap((passages) => besideDeviations(wording, passages)),
    ...termDeviations(wording.terms, disclosure.tables, text),
    ...largeOthers(wording.largeOthers, disclosure, amounts),
    ...projectsUnderRunning(wording.underRunning, disclosure, amounts),
  ];
}

function ofStatement(
  { layout }: Disclosure,
  { passages, deviations, flats }: StatementWording,
  figures: readonly StatementFigure[],
  amounts: AmountCells,
): Deviation[] {
  const { directions } = layout.wording;
  const known = knownAmounts(layout, figures, amounts);
  return [
    ...deviations,
    ...flatDeviations(flats, known),
    ...statedChanges(figures).flatMap((stated) => {
      const passage = passageOfParagraph(passages).get(
        (stated.change ?? stated.percent)?.paragraph,
      );
      if (passage === undefined) return [];
      return [
        ...percentDeviation(stated, passage, known),
        ...directionDeviation(directions, stated, passage, known),
      ];
    }),
  ];
}
