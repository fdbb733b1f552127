import { CUSTOM_FUNCTIONS } from "../../src/functions/custom-functions";
import type { Arguments } from "../../src/functions/content";
import type { Range } from "../../src/functions/range";
import { rollup } from "../../src/functions/rollup";
import { randomFrom, type Random } from "../../test/support/random";

const ROWS = 100_000;
const RUNS = 15;

/** What stands in one call: how the amounts are written and what is asked for. */
interface Case {
  readonly name: string;
  readonly given: Arguments;
}

/** BUDGET.ROLLUP over 100,000 rows beside the JSON in which Excel hands them over. */
export function functionsTable(): string[] {
  const random = randomFrom(17);
  const codes = Array.from({ length: ROWS }, () => [drawnCode(random)]);
  const cents = codes.map(() => random.integer(100_000_000));
  const amounts: Range = cents.map((n) => [n / 100]);
  const wide: Range = cents.map((n) => [n / 100, n, n / 1000, 0, n / 100]);
  const classes: Range = Array.from({ length: 30 }, (_, at) => [String(201 + at)]);
  const cases: readonly Case[] = [
    { name: "numbers, grand total", given: [codes, amounts, null] },
    { name: "numbers, 30 codes", given: [codes, amounts, classes] },
    { name: "five columns, 30 codes", given: [codes, wide, classes] },
    { name: "text numbers, 30 codes", given: [codes, cents.map((n) => [fixed(n)]), classes] },
    { name: "seventeen digits, 30 codes", given: [codes, cents.map((n) => [n / 300]), classes] },
  ];
  return [
    `BUDGET.ROLLUP in one call over ${String(ROWS)} rows, ${String(RUNS)} runs after three warm-ups, medians. “JSON” is writing`,
    "and reading the same arguments, “again” the same call once more, which is recognised by its contents.",
    "",
    "| amounts | JSON ms | ROLLUP ms | ROLLUP / JSON | again ms |",
    "|---|---|---|---|---|",
    ...cases.map(line),
  ];
}

function line({ name, given }: Case): string {
  const [codes = [], amounts = [], code = null] = given.map((range) => range ?? undefined);
  const remembering = CUSTOM_FUNCTIONS.find(({ id }) => id === "BUDGET.ROLLUP");
  // In turns, so that what else the machine does slows both alike.
  const [json = 0, cold = 0, again = 0] = medians([
    () => JSON.parse(JSON.stringify(given)) as unknown,
    () => rollup(codes, amounts, code),
    () => remembering?.call(given),
  ]);
  const figures = [json.toFixed(1), cold.toFixed(1), (cold / json).toFixed(2), again.toFixed(1)];
  return `| ${name} | ${figures.join(" | ")} |`;
}

function medians(calls: readonly (() => unknown)[]): number[] {
  const times = calls.map((): number[] => []);
  for (let run = -3; run < RUNS; run += 1) {
    for (const [at, call] of calls.entries()) {
      const start = performance.now();
      call();
      if (run >= 0) times[at]?.push(performance.now() - start);
    }
  }
  return times.map((all) => all.sort((a, b) => a - b)[RUNS >> 1] ?? 0);
}

/** Mostly 项, some rows of 类 and 款 above them. */
function drawnCode(random: Random): string {
  const parts = [String(201 + random.integer(30)), twoDigits(random), twoDigits(random)];
  return parts.slice(0, random.chance(0.8) ? 3 : 1 + random.integer(2)).join("");
}

function twoDigits(random: Random): string {
  return String(1 + random.integer(60)).padStart(2, "0");
}

function fixed(cents: number): string {
  return (cents / 100).toFixed(2);
}
