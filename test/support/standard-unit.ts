import type { DetailLine } from "./detail-lines";

const WAN_YUAN = 1_000_000;

/**
 * A made-up unit with money in every column of every table, in whole cents of 万元, so that each
 * rule has figures to compare and no figure is rounded.
 */
export const STANDARD_LINES: readonly DetailLine[] = [
  line("2010101", "general", "basic", 310.25, { economic: "30101" }),
  line("2010101", "general", "basic", 120.5, { economic: "30201" }),
  line("2010101", "general", "basic", 12.4, { economic: "30217" }),
  line("2010101", "general", "basic", 8.6, { economic: "30231" }),
  line("2010101", "general", "basic", 3.3, { economic: "30212" }),
  line("2010101", "general", "basic", 25.7, { economic: "31013" }),
  line("2010101", "general", "basic", 14.9, { economic: "30309" }),
  line("2010102", "general", "project", 88.8),
  line("2050201", "special", "basic", 45.15),
  line("2050202", "business", "project", 61.25),
  line("2050203", "operating", "operating", 17.35),
  line("2050203", "superior", "to-superior", 9.05),
  line("2050203", "affiliate", "to-affiliate", 6.15),
  line("2050203", "other", "project", 4.45),
  line("2120801", "fund", "project", 70.7),
  line("2120802", "fund", "basic", 21.1),
  line("2230101", "capital", "project", 33.3),
  line("2230201", "capital", "basic", 11.1),
];

/** The standard unit with money brought forward from last year, fiscal and its own. */
export const CARRIED_LINES: readonly DetailLine[] = [
  ...STANDARD_LINES,
  line("2010102", "general", "project", 5.5, { isCarried: true }),
  line("2120801", "fund", "project", 2.2, { isCarried: true }),
  line("2230101", "capital", "project", 1.1, { isCarried: true }),
  line("2050202", "business", "project", 3.3, { isCarried: true }),
];

function line(
  code: string,
  source: DetailLine["source"],
  use: DetailLine["use"],
  wanYuan: number,
  over: Partial<Pick<DetailLine, "economic" | "isCarried">> = {},
): DetailLine {
  const fen = Math.round(wanYuan * 100) * (WAN_YUAN / 100);
  return {
    code,
    source,
    use,
    fen,
    economic: over.economic ?? null,
    isCarried: over.isCarried ?? false,
  };
}
