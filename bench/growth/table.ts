import type { Book } from "../../src/core/book/book";
import { locate } from "../../src/core/locate/locate";
import { readFlats } from "../../src/core/text/flats";
import { readFigures } from "../../src/core/text/read-figures";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { compare, NAMES } from "../../test/core/check/annexes/many-projects";
import { LENGTH as STATEMENT, PIECES as SAID } from "../../test/core/check/wording/long-statements";
import { disclosureOf, lastYear, toldOf } from "../../test/core/check/wording/statement-of";
import { LARGE } from "../../test/core/locate/annex/large-sheets";
import { LENGTH as TEXT, PIECES, repeated } from "../../test/core/text/long-texts";
import { sheetOf } from "../../test/support/books";

/** The larger input is so many times the smaller one. */
const TIMES = 4;
const RUNS = 3;

/** A kind of input whose size is all that differs. */
interface Case {
  readonly name: string;
  /** Makes an input of that size; what it returns is timed. */
  readonly make: (size: number) => () => unknown;
}

/**
 * How the time grows when the input grows fourfold: about 4 where it is linear, 16 where it is a
 * square. Of each group the case that grows most is shown, with what it takes.
 */
export function growthTable(): string[] {
  const amounts = lastYear({ reception: 70 });
  return [
    "| what is read | cases | size | most it takes | grows most, 4 × the size | which |",
    "|---|---|---|---|---|---|",
    line(
      "figures in words, characters",
      TEXT,
      PIECES.map(([name, piece]): Case => ({
        name,
        make: (size) => {
          const text = repeated(piece, size);
          return () => [readFigures(text), readFlats(text)];
        },
      })),
    ),
    line(
      "the statement's wording, characters",
      STATEMENT,
      SAID.map((piece): Case => ({
        name: piece,
        make: (size) => {
          const text = repeated(piece, size);
          const disclosure = disclosureOf({ arrangement: [text], "three-public": [text] });
          return () => toldOf(disclosure, amounts);
        },
      })),
    ),
    line(
      "sheets beside the tables, rows",
      4_000,
      LARGE.map(([name, rows]): Case => ({
        name,
        make: (size) => {
          const book: Book = { sheets: [sheetOf("表", rows(size))] };
          return () => locate(book, LAYOUT);
        },
      })),
    ),
    line(
      "projects",
      3_200,
      NAMES.map(([name, stated, table]): Case => ({
        name,
        make: (size) => () => compare(size, stated, table),
      })),
    ),
  ];
}

function line(what: string, size: number, cases: readonly Case[]): string {
  const measured = cases.map(({ name, make }) => {
    const small = fastest(() => make(size / TIMES));
    const large = fastest(() => make(size));
    return { name, large, growth: large / small };
  });
  const most = Math.max(...measured.map(({ large }) => large));
  // Below some milliseconds the clock decides.
  const steepest = measured
    .filter(({ large }) => large > SHORTEST)
    .sort((a, b) => b.growth - a.growth)[0];
  const growth = steepest === undefined ? "–" : `${steepest.growth.toFixed(1)} ×`;
  const count = String(cases.length);
  return `| ${what} | ${count} | ${String(size)} | ${most.toFixed(0)} ms | ${growth} | ${steepest?.name ?? "–"} |`;
}

const SHORTEST = 10;

/** Milliseconds of the fastest of some runs, each on an input of its own: nothing is remembered. */
function fastest(make: () => () => unknown): number {
  const runs = Array.from({ length: RUNS }, () => {
    const run = make();
    const start = performance.now();
    run();
    return performance.now() - start;
  });
  return Math.min(...runs);
}
