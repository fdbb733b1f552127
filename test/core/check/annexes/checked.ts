import type { Book } from "../../../../src/core/book/book";
import { checkAnnexes, type AnnexCheck } from "../../../../src/core/check/annexes/annexes";
import { readAmounts } from "../../../../src/core/ledger/cells";
import type { Deviation } from "../../../../src/core/locate/disclosure";
import { locate } from "../../../../src/core/locate/locate";
import type { StatementFigure } from "../../../../src/core/statement/figures";
import { statementFigures } from "../../../../src/core/statement/statement-figures";
import { toA1 } from "../../../../src/core/book/address";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../../../src/statute/hebei/unit-budget/2023";

/** What the annexes of a book say, with the figures of its statement. */
export function annexesOf(
  book: Book,
): AnnexCheck & { readonly stated: readonly StatementFigure[] } {
  const disclosure = locate(book, LAYOUT);
  const stated = statementFigures(disclosure);
  const amounts = readAmounts(book, disclosure);
  return { ...checkAnnexes(disclosure, stated, amounts), stated };
}

/** A deviation in one line: kind, cell, the other cells, and its words. */
export function line(deviation: Deviation): string {
  const { kind, sheet, row, column, related = [], params, figures } = deviation;
  const at =
    sheet === null || row === null || column === null ? "" : `${sheet}!${toA1(row, column)}`;
  const others = related.map((place) => `${place.sheet}!${place.cell}`).join(" ");
  const said: Deviation["params"] = figures ?? params;
  return `${kind} ${at} < ${others}: ${said["found"] ?? ""} / ${said["expected"] ?? ""}`;
}
