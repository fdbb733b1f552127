import type { Book } from "../../../src/core/book/book";
import type { Severity } from "../../../src/core/layout/rule";

/** A finding of the form that a change must bring. `at` is `sheet!A1`, null for no cell. */
export interface Expected {
  readonly rule: string;
  readonly severity: Severity;
  readonly at: string | null;
  readonly params: Readonly<Record<string, string>>;
}

/** A change of the sample and everything new that the check then finds. */
export interface Case {
  readonly name: string;
  readonly change: (sample: Book) => Book;
  readonly finds: readonly Expected[];
  /** Rules about figures and codes that fail for want of what is missing. */
  readonly also?: readonly string[];
  /** Rules of which a finding of the sample is no longer made. */
  readonly gone?: readonly string[];
}

export function error(rule: string, at: string | null, params: Expected["params"] = {}): Expected {
  return { rule, severity: "error", at, params };
}

export function warning(
  rule: string,
  at: string | null,
  params: Expected["params"] = {},
): Expected {
  return { rule, severity: "warning", at, params };
}

export function note(rule: string, at: string | null, params: Expected["params"] = {}): Expected {
  return { rule, severity: "note", at, params };
}

/** Sections of the sample that a report without its statement could not write, as a parameter has them. */
export const UNTOLD = "单位职责及机构设置、预算绩效信息、名词解释";

/** Rules of which the sample's findings are about its statement and gone without it. */
export const SAID_ONLY: readonly string[] = [
  ...["A-10", "K-02", "K-03", "K-05", "K-06"],
  ...["N-43", "N-49", "N-60", "N-61", "N-62"],
];
