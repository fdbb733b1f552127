import { normaliseLabel } from "../book/label";
import {
  codesAbove,
  indexCatalogue,
  levelOf,
  nameOf,
  parentOf,
  type CatalogueIndex,
  type CodeName,
} from "../layout/catalogue";
import type { CodedBlock, LayoutSet } from "../layout/layout";
import { TOTAL } from "../locate/coded-rows";
import { deviationAt } from "../locate/deviation";
import type { Deviation, LocatedRow, LocatedTable } from "../locate/disclosure";
import { rememberedPair } from "../remembered";

/** What is wrong with the 科目 of a table: names, order, missing levels, missing total. */
export function codeDeviations(
  table: LocatedTable,
  catalogues: LayoutSet["catalogues"],
  year: number,
): readonly Deviation[] {
  const ofYear = deviationsByYear(table, catalogues);
  const known = ofYear.get(year);
  if (known !== undefined) return known;
  const found = table.layout.blocks.flatMap((block) =>
    block.kind === "coded"
      ? blockDeviations(table, block, indexCatalogue(catalogues[block.classification]), year)
      : [],
  );
  ofYear.set(year, found);
  return found;
}

const deviationsByYear = rememberedPair(
  (_table: LocatedTable, _catalogues: LayoutSet["catalogues"]) =>
    new Map<number, readonly Deviation[]>(),
);

function blockDeviations(
  table: LocatedTable,
  block: CodedBlock,
  catalogue: CatalogueIndex,
  year: number,
): Deviation[] {
  const coded = table.rows.filter(({ code }) => code !== null);
  if (coded.length === 0) return [];
  const codes = new Set(coded.map(({ code }) => code ?? ""));
  const parents = new Set([...codes].flatMap(codesAbove));
  const at =
    (id: string) => (row: LocatedRow, kind: Deviation["kind"], params: Deviation["params"]) =>
      deviationAt(
        table,
        kind,
        { row: row.sheetRow, column: table.columns.get(id) ?? table.head.c0 },
        params,
        row.key,
      );
  const atCode = at(block.code);
  const atName = at(block.name);
  return [
    ...totalMissing(table, block),
    ...coded.flatMap((row) => {
      const known = nameOf(catalogue, row.code ?? "", year);
      const params = { code: row.code ?? "", found: row.label };
      if (known === null) return [atCode(row, "code-unknown", params)];
      const kind = table.columns.has(block.name) ? nameFault(row.label, known, year) : null;
      return kind === null ? [] : [atName(row, kind, { ...params, expected: known.name })];
    }),
    ...coded
      .filter(({ code }) => {
        const parent = parentOf(code ?? "");
        return parent !== null && !codes.has(parent);
      })
      .map((row) =>
        atCode(row, "code-without-parent", {
          found: row.code ?? "",
          expected: parentOf(row.code ?? "") ?? "",
        }),
      ),
    ...coded
      .filter(({ code }) => isChildless(code ?? "", parents, catalogue.depth))
      .map((row) => atCode(row, "code-without-children", { found: row.code ?? "" })),
    ...coded
      .filter((row, index) => (coded[index - 1]?.code ?? "") > (row.code ?? ""))
      .map((row) => atCode(row, "code-order", { found: row.code ?? "" })),
  ];
}

/** A name differs only from names that were printed in a disclosure; memory proves nothing. */
function nameFault(
  label: string,
  known: CodeName,
  year: number,
): "code-former-name" | "code-name-differs" | null {
  const found = normaliseLabel(label);
  const same = (name: string): boolean => normaliseLabel(name) === found;
  if (same(known.name)) return null;
  if (known.former.some(({ name }) => same(name))) return "code-former-name";
  if (known.known.some(({ name }) => same(name))) return null;
  const proven = known.known.filter(({ evidence }) => evidence === "printed");
  return proven.some((entry) => entry.year === year) ? "code-name-differs" : null;
}

/** 类 and 款 must be shown down to 项 (functional) or 款 (economic). */
function isChildless(code: string, parents: ReadonlySet<string>, depth: 2 | 3): boolean {
  const level = levelOf(code, depth);
  const lowest = depth === 3 ? "item" : "section";
  return level !== null && level !== lowest && !parents.has(code);
}

/** Without the column of names no row could be the total; that the column is missing says it. */
function totalMissing(table: LocatedTable, block: CodedBlock): Deviation[] {
  const column = table.columns.get(block.name);
  if (column === undefined || table.rows.some(({ key }) => key === TOTAL)) return [];
  const row = table.dataRows[0] ?? table.head.r1 + 1;
  return [deviationAt(table, "total-row-missing", { row, column }, {})];
}
