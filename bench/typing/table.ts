import type { Book } from "../../src/core/book/book";
import { patchBook } from "../../src/core/book/live-book";
import { check } from "../../src/core/check/check";
import type { LayoutSet } from "../../src/core/layout/layout";
import { chooseLayoutSet } from "../../src/core/locate/choose-layout";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "../../test/support/books";
import { withRollups } from "../../test/support/rollups";
import { amongOtherSheets, detailedUnit } from "./books";

/** 0.01 万元 in 分: amounts of whole cents add up as printed. */
const CENT = 10_000;
/** 项 of the made-up unit that make nine tables of 90,000 cells. */
const ITEMS = 2_400;
const FULL_CHECKS = 7;
const EDITS = 60;
/** Lies far from any other number of a list, so that the edits wander over all tables. */
const STRIDE = 7_919;

/** How long a check takes while somebody types: the first one, and one after each edited cell. */
export async function typingTable(): Promise<string[]> {
  const sample = await sampleBook();
  const { layout, book } = detailedUnit(ITEMS, CENT, 5);
  const tails = detailedUnit(ITEMS, 1, 5);
  return [
    "| workbook | cells | from scratch, median | one edit, median | p95 |",
    "|---|---|---|---|---|",
    line("reference", sample, LAYOUT),
    line("reference, totals as formulas", withRollups(sample, LAYOUT), LAYOUT),
    line("reference among other sheets", amongOtherSheets(sample, 90_000), LAYOUT),
    line("thousands of 项", book, layout),
    line("thousands of 项, totals as formulas", withRollups(book, layout), layout),
    line("thousands of 项, rounding tails everywhere", tails.book, tails.layout),
  ];
}

function line(name: string, book: Book, layout: LayoutSet): string {
  const cells = book.sheets.reduce(
    (sum, { values }) => sum + values.length * (values[0]?.length ?? 0),
    0,
  );
  const scratch = Array.from({ length: FULL_CHECKS }, () => {
    // Copies, of which nothing is remembered.
    const [unseen, set] = [structuredClone(book), structuredClone(layout)];
    return timed(() => check(unseen, set));
  });
  const edits = editTimes(book, layout);
  const figures = [at(scratch, 0.5), at(edits, 0.5), at(edits, 0.95)];
  return `| ${name} | ${String(cells)} | ${figures.map((ms) => `${ms} ms`).join(" | ")} |`;
}

/** Figures are changed and put right again, one cell at a time, as a pane would see it. */
function editTimes(book: Book, layout: LayoutSet): number[] {
  const { ledger } = check(book, layout).state;
  const typed = ledger.cells.filter(
    ({ table, isFormula }, cell) => table !== "" && !isFormula && ledger.blank[cell] === 0,
  );
  let current = book;
  const times = Array.from({ length: EDITS }, (_, edit) => {
    const { sheet, row, column } = typed[((edit >> 1) * STRIDE) % typed.length]!;
    const { used, values } = book.sheets.find(({ name }) => name === sheet)!;
    const figure = Number(values[row - used!.r0]![column - used!.c0]);
    const value = edit % 2 === 0 ? figure * 10 : figure;
    const rect = { sheet, r0: row, c0: column, r1: row, c1: column };
    return timed(() => {
      const wants = [{ sheet, rect, parts: ["values"] as const }];
      current = patchBook(current, wants, [{ rect, values: [[value]], merges: [] }]);
      check(current, chooseLayoutSet(current, [layout]), { lastEdit: { sheet, row, column } });
    });
  });
  // The first edits still warm the code up.
  return times.slice(EDITS / 3);
}

function timed(work: () => unknown): number {
  const start = performance.now();
  work();
  return performance.now() - start;
}

function at(times: readonly number[], part: number): string {
  const sorted = [...times].sort((a, b) => a - b);
  return (sorted[Math.floor((sorted.length - 1) * part)] ?? 0).toPrecision(3);
}
