import type { Book } from "../book/book";
import { compareFindings, type Finding } from "../finding/finding";
import { indexCatalogue } from "../layout/catalogue";
import type { LayoutSet } from "../layout/layout";
import { readAmounts, type AmountCells } from "../ledger/cells";
import { compileRules, type Skipped } from "../ledger/compile";
import { packLedger } from "../ledger/ledger";
import { tableOf, type Deviation, type Disclosure } from "../locate/disclosure";
import { locate } from "../locate/locate";
import { arithmeticFindings } from "./arithmetic";
import { codesAgree, columnOfCode } from "./code-rules";
import { codeDeviations } from "./codes";
import { coverageOf } from "./coverage";
import { formFindings } from "./form";
import { noticeDeviations } from "./notices";
import { ruleOutcomes } from "./outcomes";
import type { CheckResult } from "./result";
import { serialDeviations } from "./serials";

/** Checks a book against a layout set: locate, bind, check. Pure; the same book, the same result. */
export function check(book: Book, layout: LayoutSet): CheckResult {
  const disclosure = locate(book, layout);
  const amounts = readAmounts(book, disclosure);
  const compiled = compileRules(disclosure, amounts);
  const ledger = packLedger(amounts.cells, compiled.relations);
  const arithmetic = arithmeticFindings(disclosure, ledger);
  const codes = codeFindings(disclosure, amounts);
  const findings = [
    ...formFindings(disclosure, deviationsOf(book, disclosure, amounts)),
    ...codes.findings,
    ...arithmetic.findings,
  ].sort(compareFindings);
  return {
    disclosure,
    findings,
    outcomes: ruleOutcomes(layout.rules, {
      ledger,
      verdicts: arithmetic.verdicts,
      skipped: compiled.skipped,
      unjudged: codes.unjudged,
      findings,
      hasTables: disclosure.tables.length > 0,
    }),
    coverage: coverageOf(ledger),
  };
}

function deviationsOf(book: Book, disclosure: Disclosure, amounts: AmountCells): Deviation[] {
  const { catalogues } = disclosure.layout;
  const indexes = {
    functional: indexCatalogue(catalogues.functional),
    economic: indexCatalogue(catalogues.economic),
  };
  const year = disclosure.year ?? disclosure.layout.year;
  return [
    ...disclosure.deviations,
    ...layoutYear(disclosure),
    ...amounts.deviations,
    ...disclosure.tables.flatMap((table) => [
      ...table.layout.blocks.flatMap((block) =>
        block.kind === "coded"
          ? codeDeviations(table, block, indexes[block.classification], year)
          : [],
      ),
      ...serialDeviations(book, table),
      ...noticeDeviations(table, amounts.cells),
    ]),
  ];
}

/** A book of a year for which there is no layout set of its own. */
function layoutYear({ layout, year }: Disclosure): Deviation[] {
  if (year === null || year === layout.year) return [];
  return [
    {
      kind: "layout-year",
      table: "",
      sheet: null,
      row: null,
      column: null,
      rowKey: null,
      columnId: null,
      params: { found: String(year), expected: String(layout.year) },
    },
  ];
}

function codeFindings(
  disclosure: Disclosure,
  amounts: AmountCells,
): { readonly findings: Finding[]; readonly unjudged: Skipped[] } {
  const findings: Finding[] = [];
  const unjudged: Skipped[] = [];
  for (const rule of disclosure.layout.rules) {
    if (rule.kind !== "codes-agree" && rule.kind !== "column-of-code") continue;
    const found =
      rule.kind === "codes-agree"
        ? codesAgree(rule, disclosure)
        : columnOfCode(rule, disclosure, amounts);
    if (found !== null) findings.push(...found);
    else {
      const wanted = rule.kind === "codes-agree" ? [...rule.left, ...rule.right] : [rule.table];
      const missing = wanted.find((id) => tableOf(disclosure, id) === undefined) ?? "";
      unjudged.push({ rule: rule.id, reason: "table-missing", table: missing });
    }
  }
  return { findings, unjudged };
}
