import type { Finding } from "../../core/finding/finding";
import type { AnnexKind } from "../../core/layout/annex-kind";
import { money } from "../finding-text";
import { cellList } from "../places";

type Words = (found: Finding) => string;

/** How two tellings of one indicator differ. */
const DIFFERENCES: Readonly<Record<string, string>> = {
  number: "the figures differ",
  rounded: "one is rounded to fewer decimals",
  sign: "the signs of comparison differ",
  unit: "the units differ",
};

/** What is the matter, as a whole sentence. */
export const ANNEX_FACTS: Readonly<Record<AnnexKind, Words>> = {
  "annex-missing": ({ params }) => `“${params["expected"] ?? ""}” was not found.`,
  "product-differs": (found) =>
    `Quantity ${found.params["quantity"] ?? ""} × price ${found.params["price"] ?? ""} should be ${expected(found)}, found ${value(found)}, difference ${difference(found)}.`,
  "above-project-funds": (found) =>
    `The funds of the project are ${expected(found)}, its procurement${there(found)} comes to ${value(found)}, ${difference(found)} more.`,
  "reserve-above-total": (found) =>
    `The reserved share is ${value(found)}, more than the procurement of ${expected(found)}${there(found)} by ${difference(found)}.`,
  "public-funds-above-costs": (found) =>
    `The funds of projects of day-to-day running come to ${value(found)}, more than public costs of ${expected(found)}${first(found)} by ${difference(found)}.`,
  "procurement-quantity-differs": (found) =>
    `Procured: ${word(found)}, in the performance goals of project “${project(found)}”${there(found)}: ${other(found)}.`,
  "procurement-cost-differs": (found) =>
    `The funds of the project are ${value(found)}, the cost indicator of project “${project(found)}”${there(found)} is ${expected(found)}, difference ${difference(found)}.`,
  "planned-assets-differ": (found) =>
    `The fixed assets to be bought are ${value(found)}, those in the procurement budget${there(found)} come to ${expected(found)}, difference ${difference(found)}.`,
  "cut-off-differs": (found) => `The cut-off date is ${word(found)}, expected ${other(found)}.`,
  "project-missing": (found) =>
    isInStatement(found)
      ? `Project “${word(found)}” is not among the goals of the statement${first(found)}.`
      : `The statement${there(found)} has project “${word(found)}”, whose performance table was not found.`,
  "project-order": (found) =>
    `Project ${found.params["position"] ?? ""} is “${word(found)}”, in the statement${there(found)} “${other(found)}”: the projects come in another order.`,
  "goal-differs": (found) =>
    `The goal is “${word(found)}”, in the statement${there(found)} “${other(found)}”: the words differ.`,
  "indicator-missing": (found) =>
    isInStatement(found)
      ? `The statement${there(found)} does not have “${word(found)}”.`
      : `The statement${there(found)} has “${word(found)}”, the performance table of the project does not.`,
  "indicator-differs": (found) =>
    `The value is “${word(found)}”, in the statement${there(found)} “${other(found)}”: ${how(found)}.`,
  "indicator-wording": (found) =>
    found.params["difference"] === "subject"
      ? `The description is “${word(found)}”, in the statement${there(found)} “${other(found)}”: they speak of different things.`
      : `The value is “${word(found)}”, in the statement${there(found)} “${other(found)}”: the words differ.`,
  "indicator-value-missing": ({ params }) =>
    `Of ${params["of"] ?? ""} indicators, ${params["count"] ?? ""} without a value.`,
  "unit-indicator-differs": (found) =>
    `The unit has “${word(found)}”, project “${project(found)}”${there(found)} has “${other(found)}”: ${how(found)}.`,
  "cost-indicator-missing": (found) =>
    `The cost indicators of the unit${there(found)} lack “${word(found)}” of project “${project(found)}”.`,
  "project-costs-differ": (found) => {
    const { code = "" } = found.params;
    return code === ""
      ? `The cost indicators of the projects come to ${value(found)}, project expenditure${first(found)} is ${expected(found)}, difference ${difference(found)}.`
      : `Project expenditure under ${code.replaceAll("、", ", ")}${first(found)} comes to ${expected(found)}, which no cost indicators of projects add up to.`;
  },
};

/** What to do, for the facts that do not say it themselves. */
export const ANNEX_HINTS: Readonly<Partial<Record<AnnexKind, Words>>> = {
  "annex-missing": () => "If there is nothing of the kind, say so in its section of the statement.",
  "product-differs": () =>
    "Compare quantity, price and amount; a price in 元 belongs in the unit of the table.",
  "procurement-quantity-differs": () =>
    "Look up the quantity in the contract or the approved budget and state it in both places.",
  "planned-assets-differ": () =>
    "Compare the assets to be bought with the catalogue codes; what is bought without procurement needs an explanation.",
  "project-missing": () => "Add the project, or compare its name in both places.",
  "goal-differs": () => "State the approved goal in both places.",
  "indicator-differs": () => "State the approved value in both places.",
  "indicator-wording": () => "State the approved value in both places.",
  "indicator-value-missing": () =>
    "Enter a figure with its unit, or say in words what is aimed at.",
  "unit-indicator-differs": () => "State the approved value in both places.",
  "cost-indicator-missing": () => "Add the cost indicator of this project to those of the unit.",
  "project-costs-differ": () =>
    "Compare the cost indicators; if the goals of a project are not published, write an explanation.",
};

/** Where the other side stands, in brackets; nothing where there is no cell. */
function there({ related }: Finding): string {
  return related.length === 0 ? "" : ` (${cellList(related, ", ", "; ")})`;
}

/** The first cell of the other side. */
function first({ related: [own] }: Finding): string {
  return own === undefined ? "" : ` (${cellList([own], ", ", "; ")})`;
}

function value(found: Finding): string {
  return money(found, found.found);
}

function expected(found: Finding): string {
  return money(found, found.expected);
}

function difference(found: Finding): string {
  return money(found, found.difference);
}

function word({ params }: Finding): string {
  return params["found"] ?? "";
}

function other({ params }: Finding): string {
  return params["expected"] ?? "";
}

function project({ params }: Finding): string {
  return params["project"] ?? "";
}

function how({ params }: Finding): string {
  return DIFFERENCES[params["difference"] ?? ""] ?? "";
}

/** Whether it is the statement that lacks what the tables have. */
function isInStatement({ params }: Finding): boolean {
  return params["missing"] === "statement";
}
