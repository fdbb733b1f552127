import type { ProofAnswer, ProofProblem, ProofSolver } from "../core/ledger/proof";
import type { Highs, LegacyHighsSolution } from "highs";

/** Seconds after which a proof is given up. */
const TIME_LIMIT = 20;

/** In 分. Less than this is nothing but floating point. */
const LEAST = 1e-6;

let loaded: Promise<Highs> | undefined;

/** The solver, 3.7 MB of it: loaded when the first proof is asked for, never before. */
function load(): Promise<Highs> {
  loaded ??= import("highs").then(({ default: highs }) => highs());
  return loaded;
}

/** Proofs by HiGHS. Its floating-point answers are claims that the caller verifies. */
export const HIGHS: ProofSolver = {
  async solve(problem) {
    const highs = await load();
    return solveWith(highs, problem);
  },
};

function solveWith(highs: Highs, problem: ProofProblem): ProofAnswer {
  const options = { output_flag: false, time_limit: TIME_LIMIT };
  // Fractions often come out whole, in half the time that whole numbers take.
  let found = highs.solve(feasibilityText(problem, false), options);
  if (found.Status === "Optimal" && !isWhole(valuesOf(found, problem))) {
    found = highs.solve(feasibilityText(problem, true), options);
  }
  if (found.Status === "Optimal") {
    return { kind: "values", values: valuesOf(found, problem).map(Math.round) };
  }
  if (found.Status !== "Infeasible") return { kind: "none" };
  // Presolve off: duals are those of the rows as they were given.
  const relaxed = highs.solve(relaxedText(problem), { ...options, presolve: "off" });
  // Rows that need not give hold in fractions, and no sum of them says that whole numbers cannot.
  if (relaxed.Status !== "Optimal" || relaxed.ObjectiveValue < LEAST) return { kind: "none" };
  const multipliers = new Array<number>(problem.rows.length).fill(0);
  for (const row of relaxed.Rows) {
    if (!("Dual" in row)) continue;
    const at = Number.parseInt(row.Name.slice(1), 10);
    // A row used from above has a dual below zero: minus that is how often Σ ≤ bound is added.
    multipliers[at] = (multipliers[at] ?? 0) - row.Dual;
  }
  return { kind: "multipliers", multipliers };
}

function valuesOf({ Columns }: LegacyHighsSolution, { variables }: ProofProblem): number[] {
  return variables.map((_, at) => {
    const column = Columns[`x${at}`];
    // A variable in no row is not in the answer.
    return column !== undefined && "Primal" in column ? column.Primal : 0;
  });
}

function isWhole(values: readonly number[]): boolean {
  return values.every((one) => Math.abs(one - Math.round(one)) < LEAST);
}

/** The problem in the LP format of CPLEX, in fractions or in whole numbers. */
function feasibilityText({ variables, rows }: ProofProblem, inWholeNumbers: boolean): string {
  return [
    "Minimize",
    " obj: 0 x0",
    "Subject To",
    ...rows.map(
      (row, at) => ` r${at}: ${sumText(row.terms)} ${row.isEquality ? "=" : "<="} ${row.bound}`,
    ),
    ...boundsText(variables),
    ...(inWholeNumbers ? ["Generals", ...variables.map((_, at) => ` x${at}`)] : []),
    "End",
    "",
  ].join("\n");
}

/**
 * How far the rows must give, all by the same, until they can hold. Its duals are the multipliers of
 * a sum of rows that cannot hold, and because they add up to one at most, those of a short one.
 */
function relaxedText({ variables, rows }: ProofProblem): string {
  return [
    "Minimize",
    " obj: t",
    "Subject To",
    ...rows.flatMap(({ isEquality, terms, bound }, at) => [
      ` u${at}: ${sumText(terms)} - t <= ${bound}`,
      ...(isEquality ? [` l${at}: ${sumText(terms)} + t >= ${bound}`] : []),
    ]),
    ...boundsText(variables),
    " t >= 0",
    "End",
    "",
  ].join("\n");
}

/** One term a line: readers of the format limit the length of a line. */
function sumText(terms: ProofProblem["rows"][number]["terms"]): string {
  return terms
    .map(({ variable, coefficient }) => {
      return `${coefficient < 0 ? "-" : "+"} ${Math.abs(coefficient)} x${variable}`;
    })
    .join("\n  ");
}

function boundsText(variables: ProofProblem["variables"]): string[] {
  return ["Bounds", ...variables.map(({ low, high }, at) => ` ${low} <= x${at} <= ${high}`)];
}
