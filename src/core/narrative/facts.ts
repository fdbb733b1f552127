import { normaliseLabel } from "../book/label";
import type { StatementTemplate } from "../layout/statement-template";
import type { AmountCells } from "../ledger/cells";
import { annexOf, type Disclosure } from "../locate/disclosure";
import { isInstitution } from "./institution";

/** What the sentences of a statement draw on. */
export interface Facts {
  readonly disclosure: Disclosure;
  readonly template: StatementTemplate;
  readonly amounts: AmountCells;
  /** Words by the names that sentences give them. */
  readonly words: ReadonlyMap<string, string>;
  readonly isInstitution: boolean;
}

/** Gathers what is known of a disclosure beside its amounts. */
export function factsOf(disclosure: Disclosure, amounts: AmountCells): Facts {
  const { layout, entity } = disclosure;
  const template = layout.report.statement;
  const year = disclosure.year ?? layout.year;
  const cutOff = cutOffOf(disclosure);
  return {
    disclosure,
    template,
    amounts,
    words: new Map([
      ...Object.entries(template.words),
      ...(entity === null ? [] : [["unit", entity.name] as const]),
      ["year", String(year)],
      ["lastYear", String(year - 1)],
      ...(cutOff === null ? [] : [["cutOff", cutOff] as const]),
    ]),
    isInstitution: isInstitution(disclosure, template.institution),
  };
}

/** The day that the assets are of, as running text writes it: 2022年12月31日. */
function cutOffOf(disclosure: Disclosure): string | null {
  const stated = annexOf(disclosure, "A")?.cutOff?.text ?? "";
  const found = /(20\d{2})[年./-](\d{1,2})[月./-](\d{1,2})/u.exec(normaliseLabel(stated));
  if (found === null) return null;
  const [year = "", month = "", day = ""] = found
    .slice(1)
    .map((digits) => String(Number.parseInt(digits, 10)));
  return `${year}年${month}月${day}日`;
}
