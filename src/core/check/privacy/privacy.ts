import type { Book } from "../../book/book";
import { STATEMENT } from "../../ledger/statement-amounts";
import type { Deviation, Disclosure, LocatedTable } from "../../locate/disclosure";
import { makeGrid } from "../../locate/grid";
import { withoutRepeats } from "../wording/deviation-in";
import { sheetSecrets, type Secret } from "./sheet-secrets";

/**
 * Numbers of persons in what would be published, and marks of secrecy on the sheets it comes from: a
 * mark above a table is not printed and is about it all the same. Numbers and names come masked.
 */
export function privacyDeviations({ sheets }: Book, disclosure: Disclosure): Deviation[] {
  const { privacy } = disclosure.layout;
  const parts = partsBySheet(disclosure);
  const deviations = sheets.flatMap((sheet) => {
    const own = parts.get(sheet.name);
    const grid = own === undefined ? null : makeGrid(sheet);
    if (own === undefined || grid === null) return [];
    return sheetSecrets(privacy, grid).flatMap((secret): Deviation[] => {
      const part = own.find(({ holds }) => holds(secret));
      if (part === undefined && secret.kind === "personal-number") return [];
      const { kind, row, column, params } = secret;
      // A row may be named by the very words that must not be repeated: it stays without its name.
      const place = { sheet: sheet.name, row, column, rowKey: null, columnId: null };
      return [{ kind, table: (part ?? own[0])?.table ?? "", ...place, params }];
    });
  });
  return withoutRepeats(deviations);
}

/** A part of a sheet that would be published, under the id its findings are listed under. */
interface Part {
  readonly table: string;
  readonly holds: (secret: Secret) => boolean;
}

function partsBySheet(disclosure: Disclosure): Map<string, Part[]> {
  const { tables, statement, attachments } = disclosure;
  const parts = new Map<string, Part[]>();
  const add = (sheet: string, part: Part): void => {
    parts.set(sheet, [...(parts.get(sheet) ?? []), part]);
  };
  for (const table of tables) {
    add(table.sheet, { table: table.layout.id, holds: (secret) => isInTable(table, secret) });
  }
  for (const { grid, first, last } of attachments) {
    const holds = ({ row }: Secret): boolean => row >= first && row <= last;
    add(grid.sheet.name, { table: STATEMENT, holds });
  }
  if (statement !== null) add(statement.sheet, { table: STATEMENT, holds: () => true });
  return parts;
}

/** Within a table, but for the figures in its columns of amounts. */
function isInTable({ rect, layout, columns }: LocatedTable, secret: Secret): boolean {
  const { row, column, isFigure } = secret;
  if (row < rect.r0 || row > rect.r1 || column < rect.c0 || column > rect.c1) return false;
  return !(
    isFigure &&
    layout.blocks.some(({ amounts }) => amounts.some((id) => columns.get(id) === column))
  );
}
