import type { Book } from "../../src/core/book/book";
import { check } from "../../src/core/check/check";
import type { Finding } from "../../src/core/finding/finding";
import { HEBEI_UNIT_BUDGET_2023 as LAYOUT } from "../../src/statute/hebei/unit-budget/2023";
import { sampleBook } from "./books";

/** Findings that a change of the sample brings and that it takes away, by fingerprint. */
export interface Changes {
  readonly added: readonly Finding[];
  readonly gone: readonly Finding[];
}

let ofSample: readonly Finding[] | undefined;

/** Checks what `change` makes of the sample and compares it with the sample itself. */
export async function changesBy(change: (sample: Book) => Book): Promise<Changes> {
  const sample = await sampleBook();
  const before = (ofSample ??= check(sample, LAYOUT).findings);
  const after = check(change(sample), LAYOUT).findings;
  return { added: without(after, before), gone: without(before, after) };
}

function without(some: readonly Finding[], others: readonly Finding[]): Finding[] {
  const known = new Set(others.map(({ fingerprint }) => fingerprint));
  return some.filter(({ fingerprint }) => !known.has(fingerprint));
}

/** A finding without the addresses of cells: what must stay when a table is put elsewhere. */
export function withoutAddresses(finding: Finding): object {
  const { at, related, params, ...rest } = finding;
  return {
    ...rest,
    params,
    at: at === null ? null : [at.table, at.row, at.column],
    related: related.map(({ table, row, column }) => [table, row, column]),
  };
}
