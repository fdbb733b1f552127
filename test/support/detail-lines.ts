import { ECONOMIC } from "../../src/statute/codes/economic";
import { FUNCTIONAL } from "../../src/statute/codes/functional";
import type { Random } from "./random";

export type Fund = "general" | "fund" | "capital";
export type OwnIncome = "special" | "business" | "operating" | "superior" | "affiliate" | "other";
export type Use = "basic" | "project" | "operating" | "to-superior" | "to-affiliate";

/** One line of money of a made-up unit, in 分: where it comes from and what it is for. */
export interface DetailLine {
  /** 项 code. */
  readonly code: string;
  readonly source: Fund | OwnIncome;
  /** Brought forward from last year instead of income of this one. */
  readonly isCarried: boolean;
  readonly use: Use;
  /** 款 code of the economic classification for basic expenditure from the general budget. */
  readonly economic: string | null;
  readonly fen: number;
}

export interface DetailOptions {
  /** 项 codes of the unit. */
  readonly items: number;
  /** Lines for each 项. */
  readonly linesPerItem: number;
  readonly carried: boolean;
  /** Amounts are whole multiples of this many 分; 1 makes rounding tails everywhere. */
  readonly step: number;
}

/** Codes tied to one another by soft rules: a random unit has no reason to honour those. */
const TIED = /^(?:20805|2210201|21011)/u;
const TIED_ECONOMIC = new Set(["30108", "30109", "30110", "30111", "30113", "30301", "30302"]);

const ITEMS = [
  ...new Set(FUNCTIONAL.rows.map(([code]) => code).filter((code) => code.length === 7)),
].filter((code) => !TIED.test(code));
const ECONOMIC_ITEMS = [
  ...new Set(
    ECONOMIC.rows.map(([code]) => code).filter((code) => /^(?:30[123]|310)\d\d$/u.test(code)),
  ),
].filter((code) => !TIED_ECONOMIC.has(code));

const FUNDS: readonly Fund[] = ["general", "general", "general", "general", "fund", "capital"];
const OWN: readonly OwnIncome[] = [
  "special",
  "business",
  "operating",
  "superior",
  "affiliate",
  "other",
];

/** The money of a random unit. Every statutory relation holds on these lines exactly. */
export function randomLines(random: Random, options: DetailOptions): DetailLine[] {
  const codes = new Set<string>();
  while (codes.size < Math.min(options.items, ITEMS.length)) codes.add(random.pick(ITEMS));
  return [...codes].sort().flatMap((code) =>
    Array.from({ length: 1 + random.integer(options.linesPerItem) }, (): DetailLine => {
      const isOwn = random.chance(0.2);
      const source = isOwn ? random.pick(OWN) : random.pick(FUNDS);
      const use = isOwn
        ? random.pick<Use>(["basic", "project", "operating", "to-superior", "to-affiliate"])
        : random.pick<Use>(["basic", "project"]);
      return {
        code,
        source,
        isCarried: options.carried && random.chance(0.15),
        use,
        economic: source === "general" && use === "basic" ? random.pick(ECONOMIC_ITEMS) : null,
        fen: options.step * (1 + random.integer(Math.ceil(5e8 / options.step))),
      };
    }),
  );
}
