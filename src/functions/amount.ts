import type { Decimal } from "../core/money/decimal";
import { parseAmount } from "../core/money/parse";
import type { Unit } from "../core/money/unit";
import type { ArgumentCell, Failure } from "../locale/functions";
import { scalarOf, textOf, type Cell } from "./range";

/**
 * Reads a cell as an amount, null where it is blank. A unit behind the figure is accepted where the
 * function knows it; elsewhere nobody can tell whether it is that of the other figures.
 */
export function readAmount(
  cell: Cell,
  unit: Unit | null,
  at: () => ArgumentCell,
): Decimal | null | Failure {
  const parsed = parseAmount(scalarOf(cell), unit ?? "wanYuan");
  switch (parsed.kind) {
    case "blank":
      return null;
    case "amount":
      return unit === null && parsed.normalised.includes("trailing-unit")
        ? { fails: "amount-unit", at: at(), value: textOf(cell) }
        : parsed.value;
    case "text":
      return { fails: "amount-unreadable", at: at(), value: textOf(cell) };
    case "foreign-unit":
      return { fails: "amount-unit", at: at(), value: textOf(cell) };
    case "error":
      return { fails: "error-cell", at: at(), value: parsed.error };
  }
}
