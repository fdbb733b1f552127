import type { Finding } from "../../core/finding/finding";
import type { WordingKind } from "../../core/layout/wording";
import { cellsOf, money } from "../finding-text";

type Words = (found: Finding) => string;
type Advice = (found: Finding) => string | null;

/** What is the matter, as a whole sentence. */
export const WORDING_FACTS: Readonly<Record<WordingKind, Words>> = {
  "section-missing": ({ params }) => `The statement lacks section “${params["expected"] ?? ""}”.`,
  "section-empty": (found) => `Nothing stands under the heading ${quoted(found)}.`,
  "section-repeated": ({ params }) => `Heading “${params["found"] ?? ""}” appears again.`,
  "section-order": ({ params }) =>
    `Section “${params["found"] ?? ""}” is not where the prescribed order has it.`,
  "heading-number": ({ params }) =>
    `The heading has number “${params["found"] ?? ""}”, expected “${params["expected"] ?? ""}”.`,
  "year-left": (found) =>
    `The year in ${quoted(found)} is “${word(found)}”, expected “${expected(found)}”.`,
  "unit-mixed": (found) =>
    `${quoted(found)} has the department's word “${word(found)}”; a unit budget has “${expected(found)}”.`,
  placeholder: (found) => `${quoted(found)} was left by a template and is not filled in.`,
  "reason-empty": (found) => `No reason follows ${quoted(found)}.`,
  "reason-missing": (found) => {
    const { change, amount } = found.params;
    if (change === undefined) return `No reason is given for ${quoted(found)}.`;
    const by = change === "up" ? "rose" : "fell";
    return `${quoted(found)} ${by} by ${amount ?? ""} 万元 against last year; no reason is given.`;
  },
  "comparison-missing": (found) => {
    const said = found.params["found"] === "" ? "" : `; it says no more than ${quoted(found)}`;
    return `The section does not compare ${expected(found)} with last year${said}.`;
  },
  "flat-differs": (found) => {
    const { change } = found.params;
    return change === undefined
      ? `${quoted(found)} does not agree with the figures: this year ${money(found, found.found)}, last year ${money(found, found.expected)}, difference ${money(found, found.difference)}.`
      : `${quoted(found)} contradicts the change of ${change} in the same sentence.`;
  },
  "percent-differs": (found) => {
    const { base } = found.params;
    if (base === "zero") {
      return `Last year's figure is 0, of which there is no percentage; found ${word(found)} in ${quoted(found)}.`;
    }
    const by =
      base === "this-year"
        ? "is of this year's figure"
        : "does not agree with the change and last year's figure";
    return `${word(found)} in ${quoted(found)} ${by}; of last year's it is ${expected(found)}.`;
  },
  "direction-differs": (found) =>
    `“${word(found)}” in ${quoted(found)} ${AGAINST[found.params["against"] ?? ""]?.(found) ?? ""}, expected “${expected(found)}”.`,
  "totals-differ": (found) =>
    `“${found.params["label"] ?? ""}” has two amounts: ${money(found, found.found)} here, ${money(found, found.expected)} before, difference ${money(found, found.difference)}.`,
  "term-varies": ({ params }) =>
    `“${params["found"] ?? ""}” and “${params["expected"] ?? ""}” are names for one thing.`,
  "word-doubled": (found) => `${quotedWord(found)} says something twice.`,
  "word-misspelt": (found) => `${quotedWord(found)} seems to be typed for “${expected(found)}”.`,
  "other-large": ({ params }) =>
    `“${params["code"] ?? ""} ${params["name"] ?? ""}” is ${params["found"] ?? ""} of ${params["of"] ?? ""}, more than ${params["expected"] ?? ""}.`,
  "project-under-running": ({ params }) =>
    `“${params["code"] ?? ""} ${params["name"] ?? ""}” carries ${params["found"] ?? ""} ${params["unit"] ?? ""} of project expenditure.`,
};

/** What to do, for the facts that do not say it themselves. */
export const WORDING_HINTS: Readonly<Partial<Record<WordingKind, Advice>>> = {
  "section-missing": ({ params }) => told(params["told"]),
  "section-empty": () => told("no"),
  "reason-empty": () => "Give the reason for the change.",
  "reason-missing": ({ params }) =>
    params["change"] === undefined
      ? "Give the reason for the change behind its amount."
      : "Give the reason in this row; the report puts it into the statement, and leaves the comparison out without one.",
  "comparison-missing": () =>
    "Say of each item whether it rose, fell or stayed as it was, and why it changed.",
  "flat-differs": () =>
    "Compare this year's figure with last year's; where they differ, give the change and its reason.",
  "percent-differs": () => "The percentage is the change divided by last year's figure.",
  "term-varies": (found) =>
    `Use “${found.params["expected"] ?? ""}” everywhere. The words are in ${cellsOf(found, ", ", "; ")}.`,
  "other-large": () =>
    "Enter under its own code what has one; explain what is other expenditure indeed.",
  "project-under-running": () =>
    "行政运行 is for basic expenditure; projects usually belong to 一般行政管理事务 or the like.",
};

/** Whether the report writes a section of its own accord; nothing where that is not known. */
function told(isTold: string | undefined): string | null {
  if (isTold === undefined) return null;
  return isTold === "yes"
    ? "The report writes this section from the tables; write it in the statement where it should say something else."
    : "The words of this section do not follow from the tables: write them in the statement.";
}

const AGAINST: Readonly<Record<string, Words>> = {
  sign: () => "is followed by a negative amount",
  percent: () => "contradicts the direction of the percentage behind it",
  "last-year": (found) =>
    `contradicts the figures (this year ${money(found, found.found)}, last year ${money(found, found.expected)})`,
};

/** The words as they stand; quotes in them become inner ones. */
function quoted({ params }: Finding): string {
  return `“${(params["found"] ?? "").replaceAll("“", "‘").replaceAll("”", "’")}”`;
}

/** The one word that it is about, with the words around it where there are any. */
function quotedWord(found: Finding): string {
  const own = `“${word(found)}”`;
  return found.params["found"] === word(found) ? own : `${own} in ${quoted(found)}`;
}

/** The one word of them that it is about. */
function word({ params }: Finding): string {
  return params["word"] ?? "";
}

function expected({ params }: Finding): string {
  return params["expected"] ?? "";
}
