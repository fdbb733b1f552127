import { packLedger, type DraftCell, type Ledger } from "../../src/core/ledger/ledger";
import { HALF_FEN } from "../../src/core/money/amount";
import { FEN_PER_UNIT, type Unit } from "../../src/core/money/unit";

/** A figure as it is printed, with its unit where it is not 万元. */
export type Drawn = number | readonly [figure: number, unit: Unit];

/**
 * A ledger written down by hand: the figures, and relations as rows of signs over them, 0 where a
 * figure has no part. Each row says Σ sign·figure = 0.
 */
export function drawnLedger(
  figures: readonly Drawn[],
  rows: readonly (readonly (1 | -1 | 0)[])[],
): Ledger {
  const cells = figures.map((drawn, row): DraftCell => {
    const [figure, unit] = typeof drawn === "number" ? ([drawn, "wanYuan"] as const) : drawn;
    return {
      table: "T1",
      rowKey: String(row),
      columnId: "amount",
      sheet: "S",
      row,
      column: 0,
      unit,
      grain: HALF_FEN[unit],
      isFormula: false,
      fen: Math.round(figure * 100) * (FEN_PER_UNIT[unit] / 100),
      half: HALF_FEN[unit],
      blank: false,
    };
  });
  const relations = rows.map((signs) => ({
    rule: "R",
    compare: "equal" as const,
    soft: false,
    derivedFrom: [],
    terms: signs.flatMap((sign, cell) => (sign === 0 ? [] : [{ cell, sign }])),
  }));
  return packLedger(cells, relations);
}
