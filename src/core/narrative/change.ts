import { toA1 } from "../book/address";
import type { Term } from "../layout/rule";
import { annexOf } from "../locate/disclosure";
import type { Grid } from "../locate/grid";
import type { Decimal } from "../money/decimal";
import { toPrinted } from "../money/amount";
import type { CellRef } from "./inline";
import type { Facts } from "./facts";
import { figureAt, figureNamed, type KnownFigure } from "./figures";
import { reasonIn } from "./reason";

/** How a figure changed against last year's. Amount and percentage are without a sign. */
export type Change =
  | { readonly kind: "unknown" }
  | { readonly kind: "flat" }
  | {
      readonly kind: "up" | "down";
      readonly now: KnownFigure;
      readonly last: KnownFigure;
      readonly amount: Decimal;
      /** Of last year's figure; null where that was nothing. */
      readonly percent: Decimal | null;
      /** Null where none is given. */
      readonly reason: string | null;
    };

/**
 * The change of a figure, by the figures as they are printed, so that a reader gets the same. It is
 * not known where there is no figure of last year. Where a figure has no reason of its own, those of
 * its parts that changed the same way stand for it.
 */
export function changeOf(facts: Facts, name: string): Change {
  const { last, parts = [] } = facts.template.figures[name] ?? {};
  if (last === undefined || !isFilledIn(facts, last)) return { kind: "unknown" };
  const [now, before] = [figureNamed(facts, name), figureAt(facts, last)];
  if (!now.isKnown || !before.isKnown) return { kind: "unknown" };
  const difference = now.value.minus(before.value);
  if (difference.isZero()) return { kind: "flat" };
  const kind = difference.isPositive() ? "up" : "down";
  const share = difference.abs().times(100).dividedBy(before.value);
  return {
    kind,
    now,
    last: before,
    amount: difference.abs(),
    percent: before.value.greaterThan(0) ? toPrinted(share) : null,
    reason: reasonOf(facts, last) ?? reasonsOfParts(facts, parts, kind),
  };
}

/** The cell for the reason of a change, null where the workbook has none. */
export function reasonPlace(facts: Facts, last: Term): CellRef | null {
  const found = reasonCell(facts, last);
  return found === null
    ? null
    : { sheet: found.grid.sheet.name, cell: toA1(found.row, found.column) };
}

/** The column of last year's figures that says why they changed. */
const REASON = "reason";

/** A sheet on which no figure of last year is filled in says nothing of any; a blank beside others is 0. */
function isFilledIn({ amounts }: Facts, [annex]: Term): boolean {
  return amounts.tables.get(annex)?.own.cells.some(({ blank }) => !blank) === true;
}

function reasonOf(facts: Facts, last: Term): string | null {
  const found = reasonCell(facts, last);
  if (found === null) return null;
  return reasonIn(found.grid.raw(found.row, found.column), facts.template.comparison);
}

function reasonCell(
  { disclosure }: Facts,
  [annex, row]: Term,
): { readonly grid: Grid; readonly row: number; readonly column: number } | null {
  const found = annexOf(disclosure, annex);
  const column = found?.columns.get(REASON);
  const line = found?.rows.find(({ key }) => key === row);
  if (found === undefined || column === undefined || line === undefined) return null;
  return { grid: found.grid, row: line.sheetRow, column };
}

function reasonsOfParts(
  facts: Facts,
  parts: readonly string[],
  kind: "up" | "down",
): string | null {
  const reasons = parts.flatMap((part) => {
    const change = changeOf(facts, part);
    return change.kind === kind && change.reason !== null ? [change.reason] : [];
  });
  return reasons.length === 0 ? null : [...new Set(reasons)].join("，");
}
