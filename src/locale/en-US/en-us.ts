import type { DisclosurePart } from "../parts";
import type { SkipReason } from "../../core/ledger/terms";
import type { Locale } from "../locale";
import { REPORT } from "../report";
import { checkReport } from "./check-report";
import { cli } from "./cli";
import { CONCEALED } from "./concealed";
import { finding, method, partName, repair } from "./findings";
import { FUNCTIONS } from "./functions";
import { hostError } from "./host-errors";
import { readBack } from "./read-back";
import { OFFICE_FONT } from "./office-font";
import { source } from "./sources";
import { UI } from "./ui/texts";

const SKIPPED: Readonly<Record<SkipReason, string>> = {
  "table-missing": "the table was not found",
  "column-missing": "a column is missing",
  "row-missing": "a row is missing",
  "amount-unreadable": "an amount cannot be read",
  "relations-broken": "relations do not hold; to be checked once they do",
  "unit-unknown": "the unit of money is unknown",
};

export const EN_US: Locale = {
  tag: "en-US",
  pick: ({ en }) => en,
  severity: { error: "error", warning: "warning", note: "note" },
  outcome: {
    passed: "passed",
    failed: "failed",
    skipped: "not checked",
    notApplicable: "not applicable",
  },
  skipReason: (reason, part) =>
    [part === undefined ? "" : shortName(part), SKIPPED[reason]]
      .filter((words) => words !== "")
      .join(": "),
  part: partName,
  quoted: (words) => `“${words}”`,
  finding,
  repair,
  method,
  source,
  officeFont: OFFICE_FONT,
  hostError,
  cli,
  concealed: CONCEALED,
  report: REPORT,
  readBack,
  checkReport,
  functions: FUNCTIONS,
  ui: UI,
};

/** A part by its number or, without one, its name. */
function shortName({ number, name }: DisclosurePart): string {
  return number === null ? name.en : `Table ${String(number)}`;
}
