import { normaliseLabel } from "../../book/label";
import { unitNamed, type Unit } from "../../money/unit";
import type { LocatedAnnex } from "../annexes";
import { squeezed, type Grid } from "../grid";
import type { Words } from "../preface";
import { readRegion } from "../region";
import type { AnnexHead } from "./annex-heads";
import { endOfTable } from "./blocks";
import { readItems } from "./items";
import { readKnownRows } from "./known-rows";

/** Reads an annex from its head down to `end`; null where it has no rows it is known by. */
export function readAnnex(found: AnnexHead, grid: Grid, end: number): LocatedAnnex | null {
  const { layout, head, preface, isTitled, top } = found;
  const { unit, columns } = columnsIn(found);
  const region = readRegion(grid, head, endOfTable(grid, head, end));
  const rows =
    layout.rows === "items"
      ? readItems(grid, head, region.rows, layout, columns)
      : readKnownRows(grid, region.rows, layout, layout.rows, columns);
  if (!isTitled && layout.rows !== "items" && rows.every(({ group }) => group !== "fixed")) {
    return null;
  }
  const last = Math.max(head.r1, ...rows.slice(-1).map(({ sheetRow }) => sheetRow));
  return {
    layout,
    grid,
    sheet: grid.sheet.name,
    rect: { ...head, r0: top, r1: last },
    head,
    title: isTitled ? preface.title : null,
    cutOff: cutOffIn(grid, found, region.notices),
    unit,
    columns,
    rows,
  };
}

/** The unit, and the columns without those whose head says that their amounts are in another one. */
function columnsIn({ layout, preface, columns: found }: AnnexHead): {
  readonly unit: Unit;
  readonly columns: ReadonlyMap<string, number>;
} {
  const ofColumns = new Map<string, Unit>();
  for (const { id, role } of layout.columns) {
    const unit = role === "amount" ? unitInHead(found.get(id)?.label ?? "") : null;
    if (unit !== null) ofColumns.set(id, unit);
  }
  const stated = preface.unit === null ? null : unitNamed(preface.unit.value);
  const unit = stated ?? [...ofColumns.values()][0] ?? layout.unit;
  const kept = [...found].filter(([id]) => (ofColumns.get(id) ?? unit) === unit);
  return { unit, columns: new Map(kept.map(([id, { column }]) => [id, column])) };
}

/** The unit in brackets, as in 价值（金额单位：万元）. */
function unitInHead(label: string): Unit | null {
  const words = /\((?:金额)?(?:单位:?)?(?:人民币)?([万千百亿]*元)\)/u.exec(
    normaliseLabel(label),
  )?.[1];
  return words === undefined ? null : unitNamed(words);
}

const DATE = /20\d{2}[-./年]\d{1,2}[-./月]\d{1,2}/u;

/** The line over the head, or the note under the table, that says which day the figures are of. */
function cutOffIn(grid: Grid, { head, top }: AnnexHead, notices: readonly Words[]): Words | null {
  for (let row = top; row < head.r0; row += 1) {
    let isNext = false;
    for (let column = head.c0; column <= head.c1; column += 1) {
      const text = grid.isCovered(row, column) ? "" : grid.text(row, column);
      const says = /截[止至]/u.test(text);
      if ((says || isNext) && DATE.test(text)) {
        return { text: squeezed(grid.raw(row, column)), row, column };
      }
      isNext ||= says;
    }
  }
  return notices.find(({ text }) => /截[止至]/u.test(text) && DATE.test(squeezed(text))) ?? null;
}
