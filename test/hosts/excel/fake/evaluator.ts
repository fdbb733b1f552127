import type { Scalar } from "../../../../src/core/book/book";
import { tokensOf } from "./formula-tokens";
import type { Reference, Token } from "./formula-tokens";

export type Grid = readonly (readonly Scalar[])[];
/** Functions beside SUM, under their visible names; they get each argument as a grid. */
export type Functions = Readonly<Record<string, (...args: Grid[]) => Scalar>>;
export type ReadCells = (from: Reference, to: Reference) => Grid;

/** Something the fake does not calculate; the cell keeps the value it has. */
export class Unsupported extends Error {}

/** Calculates `SUM`, `+ - * /`, brackets, references and the given functions; nothing else. */
export function evaluate(formula: string, read: ReadCells, functions: Functions): Scalar {
  const parser = new Evaluation(tokensOf(formula), read, functions);
  const result = parser.sum();
  parser.end();
  return single(result);
}

class Evaluation {
  readonly #tokens: readonly Token[];
  readonly #read: ReadCells;
  readonly #functions: Functions;
  #next = 0;

  constructor(tokens: readonly Token[], read: ReadCells, functions: Functions) {
    this.#tokens = tokens;
    this.#read = read;
    this.#functions = functions;
  }

  end(): void {
    if (this.#next !== this.#tokens.length) throw new Unsupported();
  }

  sum(): Grid {
    let left = this.#product();
    for (let sign = this.#take("+", "-"); sign !== null; sign = this.#take("+", "-")) {
      const right = this.#product();
      const minus = sign === "-";
      left = calculate(left, right, (a, b) => (minus ? a - b : a + b));
    }
    return left;
  }

  #product(): Grid {
    let left = this.#factor();
    for (let sign = this.#take("*", "/"); sign !== null; sign = this.#take("*", "/")) {
      const right = this.#factor();
      const divided = sign === "/";
      left = calculate(left, right, (a, b) => (divided ? a / b : a * b));
    }
    return left;
  }

  #factor(): Grid {
    if (this.#take("-") !== null) return calculate([[0]], this.#factor(), (a, b) => a - b);
    if (this.#take("(") !== null) {
      const inner = this.sum();
      this.#require(")");
      return inner;
    }
    const token = this.#tokens[this.#next++];
    switch (token?.kind) {
      case "number":
        return [[Number.parseFloat(token.text)]];
      case "string":
        return [[token.text.slice(1, -1).replaceAll('""', '"')]];
      case "reference":
        return this.#range(token.to);
      case "name":
        return this.#call(token.text.toUpperCase());
      case "sign":
      case undefined:
        throw new Unsupported();
    }
  }

  #range(from: Reference): Grid {
    if (this.#take(":") === null) return this.#read(from, from);
    const token = this.#tokens[this.#next++];
    if (token?.kind !== "reference") throw new Unsupported();
    return this.#read(from, token.to);
  }

  #call(name: string): Grid {
    this.#require("(");
    const args: Grid[] = [];
    do args.push(this.sum());
    while (this.#take(",") !== null);
    this.#require(")");
    if (name === "SUM") return [[sumOf(args.flat(2))]];
    const own = this.#functions[name];
    if (own === undefined) throw new Unsupported();
    return [[own(...args)]];
  }

  #take(...signs: string[]): string | null {
    const token = this.#tokens[this.#next];
    if (token?.kind !== "sign" || !signs.includes(token.text)) return null;
    this.#next++;
    return token.text;
  }

  #require(sign: string): void {
    if (this.#take(sign) === null) throw new Unsupported();
  }
}

function isError(value: Scalar): value is { readonly err: string } {
  return typeof value === "object" && value !== null;
}

/** Like Excel, SUM passes over texts and truth values in cells. */
function sumOf(values: readonly Scalar[]): Scalar {
  const error = values.find(isError);
  if (error !== undefined) return error;
  // Excel shows fifteen digits, so the last bits of a binary sum are not seen.
  const total = values.reduce<number>(
    (sum, value) => sum + (typeof value === "number" ? value : 0),
    0,
  );
  return Number.parseFloat(total.toPrecision(15));
}

function calculate(left: Grid, right: Grid, by: (a: number, b: number) => number): Grid {
  const [a, b] = [single(left), single(right)];
  if (isError(a)) return [[a]];
  if (isError(b)) return [[b]];
  if (typeof a === "string" || typeof b === "string") return [[{ err: "#VALUE!" }]];
  const result = by(Number(a), Number(b));
  if (!Number.isFinite(result)) return [[{ err: "#DIV/0!" }]];
  return [[Number.parseFloat(result.toPrecision(15))]];
}

function single(grid: Grid): Scalar {
  return grid[0]?.[0] ?? null;
}
