import type { PerformanceLayout, StatedGoalsLayout } from "../../layout/annex";
import type { LocatedStatement, StatementParagraph } from "../../locate/disclosure";
import { remembered, rememberedPair } from "../../remembered";
import { anyOf } from "../../text/alternatives";
import { beginsWithClause, statedClauses, type StatedClause } from "./stated-clauses";

/** A project as the statement tells it (分项绩效目标): its name, its goal, its indicators. */
export interface StatedProject {
  readonly name: string;
  /** The paragraph that names it. */
  readonly heading: StatementParagraph;
  readonly goal: string;
  readonly clauses: readonly StatedClause[];
}

/** The projects of the statement, in its order. */
export const statedProjects = rememberedPair(
  (statement: LocatedStatement, layout: PerformanceLayout): readonly StatedProject[] =>
    statement.sections.flatMap(({ paragraphs }) => projectsOf(paragraphs, layout)),
);

/** A text without a number in front of it: 1、 （一） 2. */
export function withoutNumber(text: string): string {
  return text.replace(
    /^\s*(?:[（(][\d一二三四五六七八九十]{1,3}[）)]|[\d一二三四五六七八九十]{1,3}\s*[、.．])\s*/u,
    "",
  );
}

interface Draft extends StatedProject {
  goal: string;
  readonly clauses: StatedClause[];
}

function projectsOf(
  paragraphs: readonly StatementParagraph[],
  layout: PerformanceLayout,
): StatedProject[] {
  const { goal, indicators } = marksOf(layout.stated);
  const projects: Draft[] = [];
  let open: Draft | null = null;
  let before: StatementParagraph | null = null;
  // Lines behind a goal are its own where indicators follow them.
  let lines: string[] = [];
  for (const paragraph of paragraphs) {
    const { text } = paragraph;
    const begin = goal.exec(text);
    const measured = indicators.exec(text);
    if (begin !== null || (measured !== null && open?.clauses.length !== 0)) {
      const inLine = withoutNumber(begin?.[1] ?? "");
      open = inLine === "" ? draft(before, layout) : draft(paragraph, layout, inLine);
      lines = begin === null ? [] : [text.slice(begin[0].length, measured?.index)];
      if (open !== null) projects.push(open);
    }
    if (open !== null) {
      const from = measured === null ? null : measured.index + measured[0].length;
      const isClause = begin === null && measured === null && beginsWithClause(layout, text);
      if (begin !== null || from !== null) open.goal = lines.join("").trim();
      if (from !== null || isClause) {
        open.clauses.push(...statedClauses(layout, paragraph, from ?? 0));
      } else if (begin === null) lines.push(text);
    }
    before = paragraph;
  }
  return projects;
}

/** The marks before goal and indicators. What stands before the goal in its line is the name. */
const marksOf = remembered(({ goal, indicators }: StatedGoalsLayout) => ({
  goal: new RegExp(`^(.{0,60}?)${anyOf(goal)}\\s*[：:]`, "u"),
  indicators: new RegExp(`${anyOf(indicators)}\\s*[：:]`, "u"),
}));

const LONGEST_NAME = 80;

/** The project that a paragraph names; null where it is a sentence or names the whole unit. */
function draft(
  heading: StatementParagraph | null,
  { stated }: PerformanceLayout,
  inLine?: string,
): Draft | null {
  if (heading === null) return null;
  const name = inLine ?? withoutNumber(heading.text);
  if (name.length > LONGEST_NAME || /[。；：:]/u.test(name)) return null;
  const isUnit = name.replace(new RegExp(anyOf(stated.whole), "gu"), "").trim() === "";
  return isUnit ? null : { name, heading, goal: "", clauses: [] };
}
