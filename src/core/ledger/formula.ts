import { parseA1 } from "../book/address";
import {
  addLinear,
  cellLinear,
  inputKey,
  type Area,
  type InputCell,
  type Linear,
  type ReadCell,
} from "./linear";
import { rollupCells } from "./rollup-cells";
import { sangongCells } from "./sangong-cells";

/** Cells of one area that a formula may add up; larger ones are whole columns, not tables. */
const LARGEST_AREA = 20_000;

const NUMBER = /^\d+(?:\.\d+)?/u;
const REFERENCE =
  /^(?:(?:'((?:[^']|'')+)'|([\p{L}_][\p{L}\p{N}_.]*|\d[\p{L}\p{N}_.]*))!)?(\$?[A-Z]{1,3}\$?\d+)(?::(\$?[A-Z]{1,3}\$?\d+))?(?![\p{L}\p{N}(])/u;
const CALL = /^([A-Z][A-Z.]*)\(/u;

/**
 * A formula as a sum of cells: + and −, brackets, SUM, ROUND, BUDGET.ROLLUP and SANGONG.TOTAL over
 * references. Null for anything else; such a formula is left alone.
 */
export function linearFormula(formula: string, sheet: string, read: ReadCell): Linear | null {
  const reader = new FormulaReader(formula.replace(/^=/u, ""), sheet, read);
  try {
    const sum = reader.sum();
    return reader.isDone() ? sum : null;
  } catch (error) {
    if (error instanceof NotLinear) return null;
    throw error;
  }
}

class NotLinear extends Error {}

type Argument = Linear | Area;

class FormulaReader {
  private rest: string;
  private readonly sheet: string;
  private readonly read: ReadCell;

  constructor(text: string, sheet: string, read: ReadCell) {
    this.rest = text.trim();
    this.sheet = sheet;
    this.read = read;
  }

  isDone(): boolean {
    return this.rest === "";
  }

  sum(): Linear {
    let total: Linear = new Map();
    let sign = this.take("-") ? -1 : 1;
    if (sign === 1) this.take("+");
    for (;;) {
      total = addLinear(total, this.factor(), sign);
      if (this.take("+")) sign = 1;
      else if (this.take("-")) sign = -1;
      else return total;
    }
  }

  private factor(): Linear {
    if (this.take("(")) {
      const inner = this.sum();
      this.expect(")");
      return inner;
    }
    if (this.take("-")) return addLinear(new Map(), this.factor(), -1);
    const call = CALL.exec(this.rest)?.[1];
    if (call !== undefined) return this.call(call);
    const area = this.area();
    if (area === null || area.r0 !== area.r1 || area.c0 !== area.c1) throw new NotLinear();
    return cellLinear({ sheet: area.sheet, row: area.r0, column: area.c0 });
  }

  private call(name: string): Linear {
    this.skip(name.length + 1);
    if (name === "ROUND") {
      const inner = this.sum();
      this.expect(",");
      if (this.number() === null) throw new NotLinear();
      this.expect(")");
      return inner;
    }
    if (name === "IF") return this.guarded();
    if (name === "SUM") return this.addedUp(this.list(() => this.argument()));
    if (name === "BUDGET.ROLLUP" || name === "SANGONG.TOTAL") {
      const cells = this.customCells(name);
      if (cells !== null) return linearOf(cells);
    }
    throw new NotLinear();
  }

  /** The cells a custom function adds up, null where it gives an error or several figures. */
  private customCells(name: "BUDGET.ROLLUP" | "SANGONG.TOTAL"): InputCell[] | null {
    const [first = null, amounts = null, code = null, ...more] = this.list(
      () => this.area() ?? this.words(),
    );
    if (first === null || amounts === null || more.length > 0) return null;
    if (typeof first === "string" || typeof amounts === "string") return null;
    if (first.r1 - first.r0 >= LARGEST_AREA) return null;
    if (name === "BUDGET.ROLLUP") return rollupCells(first, amounts, code, this.read);
    return code === null ? sangongCells(first, amounts, this.read) : null;
  }

  /** `IF(code="","",sum)`: a row is blank until it has its code, and so is all that it adds up. */
  private guarded(): Linear {
    if (this.area() === null) throw new NotLinear();
    for (const mark of ["=", '""', ",", '""', ","]) this.expect(mark);
    const inner = this.sum();
    this.expect(")");
    return inner;
  }

  /** A code written into the formula, e.g. "208"; null for anything else. */
  private words(): string | null {
    this.rest = this.rest.trimStart();
    const found = /^"([^"]*)"/u.exec(this.rest);
    if (found === null) return null;
    this.skip(found[0].length);
    return found[1] ?? null;
  }

  private argument(): Argument {
    const before = this.rest;
    const area = this.area();
    if (area !== null && /^\s*[,)]/u.test(this.rest)) return area;
    this.rest = before;
    return this.sum();
  }

  private addedUp(parts: readonly Argument[]): Linear {
    let total: Linear = new Map();
    for (const part of parts) {
      if (!("r0" in part)) total = addLinear(total, part);
      else total = addLinear(total, linearOf(cellsOf(part)));
    }
    return total;
  }

  /** Arguments up to the closing bracket. */
  private list<T>(read: () => T): T[] {
    const items = [read()];
    while (this.take(",")) items.push(read());
    this.expect(")");
    return items;
  }

  private area(): Area | null {
    this.rest = this.rest.trimStart();
    const match = REFERENCE.exec(this.rest);
    if (match === null) return null;
    const [whole, quoted, plain, from = "", to = from] = match;
    const [first, last] = [parseA1(from.replaceAll("$", "")), parseA1(to.replaceAll("$", ""))];
    if (first === null || last === null) return null;
    this.skip(whole.length);
    return {
      sheet: quoted?.replaceAll("''", "'") ?? plain ?? this.sheet,
      r0: Math.min(first.row, last.row),
      c0: Math.min(first.column, last.column),
      r1: Math.max(first.row, last.row),
      c1: Math.max(first.column, last.column),
    };
  }

  private number(): string | null {
    this.rest = this.rest.trimStart();
    const found = NUMBER.exec(this.rest)?.[0];
    if (found === undefined) return null;
    this.skip(found.length);
    return found;
  }

  private take(mark: string): boolean {
    this.rest = this.rest.trimStart();
    if (!this.rest.startsWith(mark)) return false;
    this.skip(mark.length);
    return true;
  }

  private expect(mark: string): void {
    if (!this.take(mark)) throw new NotLinear();
  }

  private skip(length: number): void {
    this.rest = this.rest.slice(length).trimStart();
  }
}

/** Different cells, each taken once. */
function linearOf(cells: readonly InputCell[]): Linear {
  return new Map(cells.map((cell) => [inputKey(cell), { cell, factor: 1 }]));
}

function cellsOf({ sheet, r0, c0, r1, c1 }: Area): InputCell[] {
  if ((r1 - r0 + 1) * (c1 - c0 + 1) > LARGEST_AREA) throw new NotLinear();
  const cells: InputCell[] = [];
  for (let row = r0; row <= r1; row += 1) {
    for (let column = c0; column <= c1; column += 1) cells.push({ sheet, row, column });
  }
  return cells;
}
