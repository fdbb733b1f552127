import type { StatementLayout } from "../../layout/layout";
import type { Deviation } from "../../locate/disclosure";
import type { StatementFigure } from "../../statement/figures";
import { claimReader } from "../../statement/read-claim";
import { deviationIn } from "./deviation-in";
import { figuresOf, inWanYuan } from "./known-amounts";
import type { SectionPassages } from "./section-passages";

/** Shorter words do not name one thing: 合计, 每人. */
const SHORTEST_NAME = 4;

/** Words of this length name one thing in a whole section, and not only in a sentence. */
const FULL_NAME = 8;

const WITHIN = "其中";

/** One thing with two amounts, of what no other rule knows. */
export function totalDeviations(
  layout: StatementLayout,
  names: readonly string[],
  year: number,
  { section, passages }: SectionPassages,
): Deviation[] {
  const claimOf = claimReader(layout, section, names, year);
  const deviations: Deviation[] = [];
  const ofSection = new Map<string, StatementFigure>();
  for (const { passage, figures } of passages) {
    const ofSentence = new Map<string, StatementFigure>();
    for (const one of figures) {
      if (!isTotal(one)) continue;
      const { label, sentence } = one.figure;
      const key = `${String(sentence)} ${label}`;
      const before = ofSentence.get(key) ?? ofSection.get(label);
      ofSentence.set(key, before ?? one);
      if (label.length >= FULL_NAME && !ofSection.has(label)) ofSection.set(label, one);
      const [was, is] = [before, one].map((each) => each && inWanYuan(each.figure));
      if (!before || !was || !is || was.equals(is) || claimOf(label).isBare) continue;
      const first = before.paragraph.text.slice(before.figure.start, before.figure.end);
      deviations.push({
        ...deviationIn(passage, "totals-differ", one.figure, { label, expected: first }),
        figures: figuresOf(was, is),
      });
    }
  }
  return deviations;
}

function isTotal({ claim, measure, figure, paragraph }: StatementFigure): boolean {
  const { label, start, comparison, direction } = figure;
  if (claim !== null || measure !== "amount" || figure.measure.kind !== "money") return false;
  if (comparison !== null || direction !== null || label.length < SHORTEST_NAME) return false;
  // 其中：设备购置费 is a part of what was named last, and there may be one of each.
  const before = paragraph.text.slice(Math.max(0, start - label.length - WITHIN.length - 1), start);
  return !before.includes(WITHIN);
}
