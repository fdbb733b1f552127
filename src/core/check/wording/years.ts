import type { StatementLayout } from "../../layout/layout";
import type { YearWords } from "../../layout/wording";
import type { Deviation } from "../../locate/disclosure";
import { remembered } from "../../remembered";
import type { Span } from "../../text/label-places";
import { sentencesOf } from "../../text/sentences";
import { deviationIn } from "./deviation-in";
import { hasWord, leadingWord, trailingWord } from "./folded";
import type { Passage } from "./passage";

/** A year that a passage names, and what the words around it make of it. */
export interface YearMention extends Span {
  readonly year: number;
  /** Years that its sentence speaks of without comparing with them. */
  readonly told: ReadonlySet<number>;
  /** It is the year of a budget: the words say so, or an amount follows. */
  readonly isBudget: boolean;
  /** Something is compared with it. */
  readonly isCompared: boolean;
}

/** How many characters behind a year are looked at for what it is the year of. */
const REACH = 14;

/** How many characters before a year say that something is compared with it, or that it ends a span. */
const BEFORE = 6;

/** How many characters behind a year are looked at for an amount. */
const CLAUSE = 200;

const AMOUNT = /\d\s*(?:万|亿)?元/u;

/** The years of a passage, those of dates, spans and quoted documents left out. */
export function yearsIn(words: YearWords, { plain, kind }: Passage): readonly YearMention[] {
  return sentencesOf(plain).flatMap(({ start: offset, text }) => {
    const found = [...text.matchAll(/(?<!\d)(20\d{2})\s?年度?/gu)].flatMap(
      ({ index, 0: match, 1: year }) => {
        const end = index + match.length;
        const before = text.slice(Math.max(0, index - BEFORE), index);
        const after = text.slice(end, end + CLAUSE);
        if (isDateOrSpan(before, after)) return [];
        const place = { start: offset + index, end: offset + end };
        const judged = judge(words, before, after, kind === "body");
        return [{ ...place, year: Number.parseInt(year ?? "", 10), ...judged }];
      },
    );
    const told = new Set(found.filter(({ isCompared }) => !isCompared).map(({ year }) => year));
    return found.map((mention) => ({ ...mention, told }));
  });
}

function isDateOrSpan(before: string, after: string): boolean {
  return (
    /^\s?\d{1,2}\s?月/u.test(after) ||
    /^\s?[-—–~至到]/u.test(after) ||
    /[-—–~至到]\s?$/u.test(before)
  );
}

function judge(
  words: YearWords,
  before: string,
  after: string,
  isBody: boolean,
): Pick<YearMention, "isBudget" | "isCompared"> {
  const near = /^[^。;:,(\d]*/u.exec(after.slice(0, REACH))?.[0] ?? "";
  if (leadingWord(words.past, near) !== null) return { isBudget: false, isCompared: false };
  const isCompared =
    trailingWord(words.compared, before) !== null &&
    hasWord(words.comparing, after.slice(0, REACH));
  const isFirst = /(?:^|[,:])\s*$/u.test(before) && /^\s*,/u.test(after);
  const isNear = hasWord(words.budget, near) && !hasWord(words.review, near);
  const isFirm = hasWord(words.firm, near) && !hasWord(words.review, near);
  const isClause = isFirst && hasWord(words.budget, after);
  const hasAmount = (isNear || isClause) && (!isBody || AMOUNT.test(after));
  return { isBudget: !isCompared && (isFirm || hasAmount), isCompared };
}

/** Years before or after that of the budget where it must be the budget's, or last year's. */
export function yearDeviations(
  passage: Passage,
  mentions: readonly YearMention[],
  budgetYear: number,
): Deviation[] {
  return mentions
    .filter((mention) => isLeftOver(mention, passage, budgetYear))
    .map((mention) => {
      const word = passage.text.slice(mention.start, mention.end);
      const meant = mention.isCompared ? budgetYear - 1 : budgetYear;
      const expected = `${String(meant)}${word.slice(4)}`;
      return deviationIn(passage, "year-left", mention, { word, expected });
    });
}

function isLeftOver(
  { year, told, isBudget, isCompared }: YearMention,
  { kind }: Passage,
  budgetYear: number,
): boolean {
  if (year === budgetYear) return false;
  if (kind === "title") return true;
  if (isCompared) return year !== budgetYear - 1;
  return isBudget && !told.has(budgetYear);
}

/** Ids of the sections that compare the budget with last year's; elsewhere years are told of the past. */
export const budgetSections = remembered(
  ({ claims }: StatementLayout): ReadonlySet<string> =>
    new Set(claims.map(({ section }) => section)),
);
