import { parseA1 } from "../../core/book/address";
import { plainText, valueAt, type Book, type Scalar } from "../../core/book/book";
import { toPrinted } from "../../core/money/amount";
import { Decimal } from "../../core/money/decimal";
import { parseAmount } from "../../core/money/parse";
import { FEN_PER_UNIT, type Unit } from "../../core/money/unit";
import type { AmountRef, CellRef, Working } from "../../core/narrative/inline";
import type { Report } from "../model";
import { reportFigures, type Figure } from "./figures";

/** A figure that is not that of its cells. */
export interface WrongFigure {
  readonly figure: Figure;
  /** What the cell holds, or what comes of the cells. */
  readonly found: string;
}

/**
 * Compares every figure of a report with the workbook: that of a cell with its value, rounded to the
 * decimals that are printed; one that was worked out is worked out again. Null where all agree.
 */
export function wrongFigure(report: Report, book: Book): WrongFigure | null {
  const cells = new Cells(book);
  for (const figure of reportFigures(report)) {
    const found = cells.foundFor(figure);
    if (found !== null) return { figure, found };
  }
  return null;
}

class Cells {
  readonly #sheets: ReadonlyMap<string, Book["sheets"][number]>;

  constructor({ sheets }: Book) {
    this.#sheets = new Map(sheets.map((sheet) => [sheet.name, sheet]));
  }

  /** Null where the figure is right, else what it should be. */
  foundFor({ text, from, unit, working }: Figure): string | null {
    const printed = new Decimal(text.replace(/[,%‰]/gu, ""));
    if (working !== null) return this.#worked(printed, working);
    const value = this.#value(from);
    const exact = exactValue(value, unit ?? "wanYuan");
    if (exact === null) return plainText(value);
    const decimals = /\.(\d+)/u.exec(text)?.[1]?.length ?? 0;
    const shown = text.endsWith("%") ? exact.times(100) : exact;
    const rounded = shown.toDecimalPlaces(decimals);
    return rounded.equals(printed) ? null : rounded.toFixed(decimals);
  }

  #value({ sheet, cell }: CellRef): Scalar {
    const found = this.#sheets.get(sheet);
    const at = parseA1(cell);
    return found === undefined || at === null ? null : valueAt(found, at.row, at.column);
  }

  /** Cells count as the tables print them, those of an annex with all their digits. */
  #worked(printed: Decimal, working: Working): string | null {
    const [asPrinted, asHeld] = [toPrinted, (value: Decimal): Decimal => value].map((cut) =>
      this.#workOut(working, cut),
    );
    const isRight = asPrinted?.equals(printed) === true || asHeld?.equals(printed) === true;
    return isRight ? null : (asPrinted?.toFixed(2) ?? "");
  }

  #workOut({ as, now, last }: Working, cut: (value: Decimal) => Decimal): Decimal {
    const [present, before] = [this.#sum(now, cut), this.#sum(last, cut)];
    if (as === "sum") return present;
    const change = present.minus(before).abs();
    return as === "change" ? change : toPrinted(change.times(100).dividedBy(before));
  }

  /** The sum of cells in 万元 as the text prints it. */
  #sum(refs: readonly AmountRef[], cut: (value: Decimal) => Decimal): Decimal {
    const fen = refs.reduce((sum, ref) => {
      const value = exactValue(this.#value(ref), ref.unit) ?? new Decimal(0);
      return sum.plus(cut(value).times(FEN_PER_UNIT[ref.unit]));
    }, new Decimal(0));
    return toPrinted(fen.dividedBy(FEN_PER_UNIT.wanYuan));
  }
}

/** The number a cell holds, as a number or in digits; null where it holds none. */
function exactValue(value: Scalar, unit: Unit): Decimal | null {
  const parsed = parseAmount(value, unit);
  return parsed.kind === "amount" ? parsed.value : null;
}
