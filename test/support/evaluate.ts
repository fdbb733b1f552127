import { parseA1 } from "../../src/core/book/address";
import { formulaAt, valueAt, type Book, type Sheet } from "../../src/core/book/book";
import { inputKey } from "../../src/core/ledger/linear";
import { Decimal } from "../../src/core/money/decimal";
import { CUSTOM_FUNCTIONS } from "../../src/functions/custom-functions";
import { isFailure } from "../../src/functions/range";
import { mapCells, mapSheets } from "./arrange";
import {
  amount,
  areEqual,
  isRange,
  plain,
  single,
  wordsOf,
  type Argument,
  type Range,
  type Value,
} from "./formula-values";
import { NATIVE } from "./native-functions";

/** A book with every formula worked out anew, as Excel would; amounts are added up exactly. */
export function evaluated(book: Book): Book {
  const calculator = new Calculator(book);
  return mapSheets(book, (sheet) =>
    mapCells(sheet, (_, row, column) => plain(calculator.valueOf(sheet, row, column))),
  );
}

const TOKEN =
  /\s*(?:(?<text>"(?:[^"]|"")*")|(?<truth>TRUE|FALSE)(?!\()|(?<number>\d+(?:\.\d+)?)(?![\d'!])|(?:'(?<sheet>[^']+)'!)?\$?(?<from>[A-Z]{1,3}\$?\d+)(?::\$?(?<to>[A-Z]{1,3}\$?\d+))?(?!\()|(?<call>[A-Z][A-Z.]*)\()/uy;

class Calculator {
  private readonly book: Book;
  private readonly known = new Map<string, Value>();
  private readonly areas = new Map<string, Range>();
  private readonly open = new Set<string>();

  constructor(book: Book) {
    this.book = book;
  }

  valueOf(sheet: Sheet, row: number, column: number): Value {
    const formula = formulaAt(sheet, row, column);
    if (formula === null) return valueAt(sheet, row, column);
    const key = inputKey({ sheet: sheet.name, row, column });
    const known = this.known.get(key);
    if (known !== undefined) return known;
    if (this.open.has(key)) throw new Error(`${key} leads back to itself`);
    this.open.add(key);
    const value = new Reader(formula.slice(1), (place) => this.range(place, sheet)).whole();
    this.known.set(key, value);
    return value;
  }

  /** A workbook of many formulas reads few areas again and again. */
  private range({ sheet, from, to }: Area, home: Sheet): Range {
    const key = `${sheet ?? home.name}!${from}:${to}`;
    const known = this.areas.get(key);
    if (known !== undefined) return known;
    const found = this.read({ sheet, from, to }, home);
    this.areas.set(key, found);
    return found;
  }

  private read({ sheet, from, to }: Area, home: Sheet): Range {
    const source = this.book.sheets.find(({ name }) => name === (sheet ?? home.name));
    const [first, last] = [from, to].map((cell) => parseA1(cell.replaceAll("$", "")));
    if (source === undefined || !first || !last) throw new Error(`no cells ${from}`);
    return Array.from({ length: last.row - first.row + 1 }, (_, r) =>
      Array.from({ length: last.column - first.column + 1 }, (_other, c) =>
        this.valueOf(source, first.row + r, first.column + c),
      ),
    );
  }
}

interface Area {
  readonly sheet: string | undefined;
  readonly from: string;
  readonly to: string;
}

/** Reads one formula of the few kinds a blank workbook has. */
class Reader {
  private at = 0;
  private readonly text: string;
  private readonly range: (area: Area) => Range;

  constructor(text: string, range: (area: Area) => Range) {
    this.text = text;
    this.range = range;
  }

  whole(): Value {
    const value = single(this.comparison());
    if (this.at !== this.text.length) throw new Error(`cannot read ${this.text}`);
    // A formula that is one blank cell shows 0.
    return value ?? 0;
  }

  private comparison(): Argument {
    const left = this.joined();
    if (this.take("<>")) return !areEqual(single(left), single(this.joined()));
    return this.take("=") ? areEqual(single(left), single(this.joined())) : left;
  }

  private joined(): Argument {
    let words = this.sum();
    while (this.take("&")) words = wordsOf(single(words)) + wordsOf(single(this.sum()));
    return words;
  }

  private sum(): Argument {
    let sum = this.quotient();
    while (this.take("+")) sum = amount(single(sum)).plus(amount(single(this.quotient())));
    return sum;
  }

  private quotient(): Argument {
    let value = this.operand();
    while (this.take("/")) value = amount(single(value)).div(amount(single(this.operand())));
    return value;
  }

  private operand(): Argument {
    if (this.take("(")) {
      const inner = this.comparison();
      if (!this.take(")")) throw new Error(`cannot read ${this.text}`);
      return inner;
    }
    TOKEN.lastIndex = this.at;
    const groups = TOKEN.exec(this.text)?.groups ?? {};
    this.at = TOKEN.lastIndex;
    const { text, truth, number, sheet, from, to = from, call } = groups;
    if (text !== undefined) return text.slice(1, -1).replaceAll('""', '"');
    if (truth !== undefined) return truth === "TRUE";
    if (number !== undefined) return new Decimal(number);
    if (from !== undefined && to !== undefined) return this.range({ sheet, from, to });
    if (call === undefined) throw new Error(`cannot read ${this.text}`);
    const given = [this.comparison()];
    while (this.take(",")) given.push(this.comparison());
    if (!this.take(")")) throw new Error(`cannot read ${this.text}`);
    const own = NATIVE[call];
    return own === undefined ? customFunction(call, given) : own(given);
  }

  private take(mark: string): boolean {
    if (!this.text.startsWith(mark, this.at)) return false;
    this.at += mark.length;
    return true;
  }
}

/** The product's own functions as it registers them with Excel. */
function customFunction(id: string, given: readonly Argument[]): Argument {
  const custom = CUSTOM_FUNCTIONS.find((one) => one.id === id);
  if (custom === undefined) throw new Error(`no function ${id}`);
  const ranges = given.map((one) => (isRange(one) ? one : [[one]]).map((row) => row.map(plain)));
  const answer = custom.call(custom.parameters.map((_, at) => ranges[at] ?? null));
  const [[only] = []] = isFailure(answer) ? [[answer]] : answer;
  if (typeof only !== "number") throw new Error(`${id}: ${JSON.stringify(only)}`);
  return only;
}
