import type { Fact, Finding, Repair, RepairMethod } from "../../core/finding/finding";
import type { DisclosurePart } from "../parts";
import type { Disclosure } from "../../core/locate/disclosure";
import { cellsOf, findingText, isReversed, money, ruleOf, ruleTitles } from "../finding-text";
import type { FindingText } from "../locale";
import { ANNEX_FACTS, ANNEX_HINTS } from "./annexes";
import { PRIVACY_FACTS, PRIVACY_HINTS } from "./privacy";
import { source } from "./sources";
import { WORDING_FACTS, WORDING_HINTS } from "./wording";

const METHODS: Readonly<Record<RepairMethod, readonly [name: string, sign: string]>> = {
  "divide-by-nine": ["divide by 9", "the difference divides by 9: digits swapped or shifted"],
  "divide-by-two": ["divide by 2", "the sign is reversed"],
  "last-digits": ["one digit", "a single digit differs"],
  "digit-lost": ["digit lost", "one digit was left out"],
  "digit-added": ["digit added", "one digit was typed twice or put in"],
  unit: ["wrong unit", "元 and 万元 differ by a factor of 10,000"],
  omitted: ["omitted", "nothing is entered here"],
  surplus: ["surplus", "no amount belongs here"],
  "wrong-row": ["wrong row", "two amounts of one column stand in each other's rows"],
  "wrong-column": ["wrong column", "two amounts of one row stand in each other's columns"],
  "stale-total": ["stale total", "the total was not brought up to date"],
  "every-printing": ["wrong everywhere", "one figure is wrong in every table"],
};

/** How a wrong figure came about, in the accountant's terms. */
export function method(name: RepairMethod): string {
  return METHODS[name][0];
}

/** A repair as an instruction. */
export function repair({ edits, method: name }: Repair): string {
  const [first, ...others] = edits;
  if (first?.isFormula === true) {
    const more = others.length === 0 ? "" : ` and ${String(others.length)} more`;
    const formulas = others.length === 0 ? "formula" : "formulas";
    return `Enter the ${formulas} of ${first.sheet}!${first.cell}${more} again (by hand: select the cell, press F2, then Enter)`;
  }
  const changes = edits.map(({ sheet, cell, from, to, words }) => {
    if (words !== undefined) return `Change ${words.from} in ${sheet}!${cell} to ${words.to}`;
    if (from === "") return `Enter ${to} in ${sheet}!${cell}`;
    return to === ""
      ? `Clear ${from} from ${sheet}!${cell}`
      : `Change ${sheet}!${cell} from ${from} to ${to}`;
  });
  return `${changes.join("; ")}${name === null ? "" : ` (${METHODS[name].join(": ")})`}`;
}

/** A part of the disclosure, with its number where it is a statutory table. */
export function partName({ number, name }: DisclosurePart): string {
  return number === null ? name.en : `Table ${String(number)} ${name.en}`;
}

/** A finding in words. */
export function finding(found: Finding, disclosure: Disclosure): FindingText {
  return findingText(found, disclosure, {
    comma: ", ",
    colon: ": ",
    semicolon: "; ",
    part: partName,
    said: (words) => `“${words}”`,
    row: (label) => `row “${label}”`,
    column: (label) => `column “${label}”`,
    fact: factOf,
    hint: hintOf,
    source,
  });
}

/** Facts of the statement and of the tables beside it. */
const BESIDE_TABLES = { ...WORDING_FACTS, ...ANNEX_FACTS, ...PRIVACY_FACTS };

function isBesideTables(fact: Fact): fact is keyof typeof BESIDE_TABLES {
  return Object.hasOwn(BESIDE_TABLES, fact);
}

function factOf(found: Finding, disclosure: Disclosure): string {
  const { params, fact } = found;
  const expected = params["expected"] ?? "";
  const words = params["found"] ?? "";
  if (isBesideTables(fact)) return BESIDE_TABLES[fact](found);
  switch (fact) {
    case "total-differs":
    case "copy-differs":
      return `${figures(found)}; this breaks ${titles(found, disclosure)}.`;
    case "exceeds":
      return `${figures(found, "expected at most")}; this breaks ${titles(found, disclosure)}.`;
    case "rounding-tail":
      return `Found ${money(found, found.found)}, the parts add up to ${money(found, found.expected)}, difference ${money(found, found.difference)}, which rounding explains.`;
    case "too-many-faults":
      return `${params["count"] ?? ""} relations over ${tableNumbers(params["tables"] ?? "")} fail together, too many faults to locate one by one.`;
    case "stale-result":
      return `${figures(found)}; the inputs of the formulas agree, their stored results break ${titles(found, disclosure)}.`;
    case "joint-conflict":
      return `Each relation holds alone, all together cannot: ${params["equation"] ?? ""} should be 0 and is ${money(found, found.difference)}, more than the ${params["reach"] ?? ""} that rounding can explain.`;
    case "codes-disagree":
      return `“${params["code"] ?? ""} ${params["name"] ?? ""}” is missing in ${tableNumbers(params["missingIn"] ?? "")}.`;
    case "code-in-wrong-column":
      return `${money(found, found.found)} of code ${params["code"] ?? ""} belongs in column “${params["column"] ?? ""}”.`;
    case "table-missing":
      return "This table was not found.";
    case "table-repeated":
      return `This table appears again, under the title “${words}”.`;
    case "title-differs":
      return words === ""
        ? `There is no title, expected “${expected}”.`
        : `The title is “${words}”, expected “${expected}”.`;
    case "column-missing":
      return `Column “${expected}” is missing.`;
    case "column-extra":
      return `Column “${words}” is not in the statutory form.`;
    case "column-renamed":
      return `The column is named “${words}”, expected “${expected}”.`;
    case "column-moved":
      return `Column “${words}” is not where the statutory form has it.`;
    case "row-missing":
      return `Row “${expected}” is missing.`;
    case "row-extra":
      return `Row “${words}” is not in the statutory form.`;
    case "row-renamed":
      return `The row is named “${words}”, expected “${expected}”.`;
    case "row-moved":
      return `Row “${words}” is not where the statutory form has it.`;
    case "unit-missing":
      return words === ""
        ? "No unit of money is stated; relations with other tables were not checked."
        : `The unit of money “${words}” is neither 元 nor 万元; relations with other tables were not checked.`;
    case "unit-differs":
      return `The unit of money is ${words}, in the statutory form ${expected}; checked in ${words}.`;
    case "year-missing":
      return "No budget year is stated.";
    case "year-differs":
      return `The budget year is ${words}, in the other tables ${expected}.`;
    case "entity-missing":
      return "Neither code nor name of the unit is stated.";
    case "entity-differs":
      return `The unit is “${words}”, in the other tables “${expected}”.`;
    case "code-missing":
      return expected === ""
        ? `“${params["name"] ?? ""}” has no code; the amounts of this row were not checked.`
        : `“${params["name"] ?? ""}” has no code, expected ${expected}; checked as ${expected}.`;
    case "code-malformed":
      return expected === ""
        ? `Code “${words}” has the wrong number of digits.`
        : `Code “${words}” has the wrong number of digits, expected ${expected} (a 0 is lost); checked as ${expected}.`;
    case "code-spaces":
      return `Code “${words}” has stray spaces or full-width digits, expected ${expected}.`;
    case "code-unknown":
      return `Code ${params["code"] ?? ""} (${words}) is not in the catalogue of this program; its name was not checked.`;
    case "code-name-differs":
      return `The name of code ${params["code"] ?? ""} is “${words}”, expected “${expected}”.`;
    case "code-former-name":
      return `Code ${params["code"] ?? ""} has its former name “${words}”, now “${expected}”.`;
    case "code-without-parent":
      return `Code ${words} has no row for its parent ${expected}.`;
    case "code-without-children":
      return `Code ${words} has no rows of the level below.`;
    case "code-order":
      return `Code ${words} comes after a larger one.`;
    case "code-repeated":
      return `Code ${words} appears more than once.`;
    case "total-row-missing":
      return "There is no row “合计”.";
    case "serial-broken":
      return `The serial number is “${words}”, expected ${expected}.`;
    case "notice-missing":
      return `The table is empty and does not say why, expected “${expected}”.`;
    case "notice-on-filled":
      return `The table has amounts, yet says “${words}”.`;
    case "amount-text":
      return `The amount cell holds “${words}”, not a number; its relations were not checked.`;
    case "amount-error":
      return `The amount cell holds the error value ${words}; its relations were not checked.`;
    case "amount-foreign-unit":
      return `Amount “${words}” is not in ${expected}, the unit of this table; its relations were not checked.`;
    case "amount-too-large":
      return `Amount ${words} is larger than can be checked; its relations were not checked.`;
    case "amount-normalised":
      return `Amount “${words}” is not a plain number; checked as ${expected}.`;
    case "amount-finer":
      return `Amount ${words} has more than two decimals and is published as ${expected}; checked as ${expected}.`;
    case "amount-hidden":
      return `Hidden on the sheet, with amounts: ${found.params["lines"] === "columns" ? "column" : "row"} ${words.replaceAll("、", ", ")}; the report prints them and the totals count them as any other.`;
    case "statement-missing":
      return "The statement (情况说明) was not found.";
    case "no-amounts":
      return "No table has an amount in it.";
    case "function-unbound":
      return `Excel does not know a custom function in the formula and shows #NAME? once it calculates; cells on this sheet: ${params["count"] ?? ""}.`;
    case "layout-year":
      return `There is no layout for ${words}; checked against that of ${expected}.`;
  }
}

function hintOf(found: Finding, disclosure: Disclosure): string | null {
  const [best, ...others] = found.repairs;
  if (best !== undefined) {
    if (found.fact === "function-unbound") return `${repair(best)}.`;
    if (others.length === 0) return `${repair(best)}; every relation it is in then holds.`;
    const all = [best, ...others].map((one, index) => `${String(index + 1)}) ${repair(one)}`);
    return `There are several ways to put this right, the source data decides: ${all.join("; ")}.`;
  }
  return HINTS[found.fact]?.(found, disclosure) ?? null;
}

/** What to do about a relation that does not hold. */
function compare(found: Finding, disclosure: Disclosure): string {
  const isExplainable = ruleOf(found, disclosure)?.explainable === true;
  return `Compare ${cells(found)}${isExplainable ? "; if there is a reason, write an explanation" : ""}.`;
}

type Advice = (found: Finding, disclosure: Disclosure) => string | null;

/** What to do, for the facts that do not say it themselves. */
const HINTS: Readonly<Partial<Record<Fact, Advice>>> = {
  ...WORDING_HINTS,
  ...ANNEX_HINTS,
  ...PRIVACY_HINTS,
  "stale-result": () => "Open the workbook in Excel or WPS, recalculate, save and check again.",
  "joint-conflict": (found) => `Check ${cells(found)}: at least one of these figures is wrong.`,
  "rounding-tail": (found) =>
    `Leave it, and do not change parts to fit the total. One cause, ${found.params["count"] ?? "1"} places: ${cells(found)}.`,
  "total-differs": compare,
  "copy-differs": compare,
  exceeds: compare,
  "amount-text": () =>
    "Leave the cell blank where there is no amount, without words such as “无” or “—”.",
  "amount-hidden": () =>
    "Unhide and compare them; delete what should not be published and correct the totals.",
  "statement-missing": ({ params: { untold } }) =>
    untold === undefined
      ? null
      : `The report writes the statement from the tables; the words of these sections are yours: ${untold
          .split("、")
          .map((one) => `“${one}”`)
          .join(", ")}.`,
  "table-missing": () =>
    "Without such a budget, publish the table empty with its notice. If it is on a hidden sheet, unhide the sheet and check again.",
};

function cells(found: Finding): string {
  return cellsOf(found, ", ", "; ");
}

/** A change in words, with its direction in the place of its sign. */
function change(found: Finding, value: string | null): string {
  const isDown = value?.startsWith("-") === true;
  return `${isDown ? "a decrease" : "an increase"} of ${money(found, isDown ? value.slice(1) : value)}`;
}

function figures(found: Finding, should = "expected"): string {
  const { found: value, expected, difference } = found;
  if (isReversed(found)) {
    return `Told the wrong way round: ${change(found, value)}, expected ${change(found, expected)}, difference ${money(found, difference)}`;
  }
  const stated = value === "" ? "Found blank" : `Found ${money(found, value)}`;
  return `${stated}, ${should} ${money(found, expected)}, difference ${money(found, difference)}`;
}

function titles(found: Finding, disclosure: Disclosure): string {
  return ruleTitles(found, disclosure, ({ en }) => `“${en}”`).join("; ");
}

/** `T5、T7` as Table 5, Table 7. */
function tableNumbers(ids: string): string {
  return ids.replaceAll("T", "Table ").replaceAll("、", ", ");
}
