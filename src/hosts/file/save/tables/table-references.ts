import { escapeXml } from "../../write/xml";
import { unescapeXml } from "../../xml-text";
import type { PackageDraft } from "../package-draft";
import type { TableFate } from "./table-fate";

const NO_CELL = "#REF!";
/** Elements with formulas in sheets, in tables and among the names of a book. */
const FORMULA =
  /(<(?:[\w.-]+:)?(?:f|definedName|calculatedColumnFormula|totalsRowFormula)(?:\s[^<>]*)?>)([^<]*)(?=<\/)/gu;
const PARTS = /(?:^|\/)(?:worksheets|tables)\/[^/]+\.xml$/iu;
/** A text, or the name of a table with what it says of it in up to two levels of brackets. */
const PIECE =
  /"(?:[^"]|"")*"|(?<![\p{L}\p{N}_.\\!])([\p{L}_\\][\p{L}\p{N}_.\\]*)\[((?:'.|[^[\]']|\[(?:'.|[^[\]'])*\])*)\]/gu;
/** The name of a column that stands alone, behind an `@` for its cell in the same row. */
const ALONE = /^(@?)((?:'.|[^[\]'#@])(?:'.|[^[\]'])*)$/u;

/**
 * Lets formulas name the columns of tables as they are called now. Excel refuses a formula that names a
 * table or a column which is not there: the cells of a column take the place of one whose table is gone.
 */
export async function followTableNames(
  draft: PackageDraft,
  workbook: string,
  fates: readonly TableFate[],
): Promise<void> {
  const changed = new Map(fates.filter(isChanged).map((fate) => [fate.name.toLowerCase(), fate]));
  if (changed.size === 0) return;
  for (const name of draft.names) {
    if (!PARTS.test(name) && name.toLowerCase() !== workbook.toLowerCase()) continue;
    await draft.change(name, (xml) =>
      xml.replace(FORMULA, (whole: string, open: string, text: string) => {
        const was = unescapeXml(text, name);
        const made = followTables(was, changed);
        return made === was ? whole : open + escapeXml(made);
      }),
    );
  }
}

function isChanged({ isTable, columns }: TableFate): boolean {
  return !isTable || [...columns].some(([was, now]) => was !== now?.toLowerCase());
}

/** A formula after its tables changed; `fates` are by the names of tables in lower case. */
function followTables(formula: string, fates: ReadonlyMap<string, TableFate>): string {
  return formula.replace(
    PIECE,
    (whole: string, name: string | undefined, inside: string): string => {
      const fate = name === undefined ? undefined : fates.get(name.toLowerCase());
      if (name === undefined || fate === undefined) return whole;
      const [, at = "", column]: readonly string[] = ALONE.exec(inside) ?? [];
      if (!fate.isTable) {
        const area = column === undefined || at !== "" ? null : nowOf(column, fate);
        return area ?? NO_CELL;
      }
      if (column !== undefined) return `${name}[${at}${columnNow(column, fate)}]`;
      const made = inside.replace(
        /\[((?:'.|[^[\]'])*)\]/gu,
        (_: string, item: string) => `[${item.startsWith("#") ? item : columnNow(item, fate)}]`,
      );
      return `${name}[${made}]`;
    },
  );
}

function nowOf(column: string, { columns }: TableFate): string | null | undefined {
  return columns.get(plain(column).toLowerCase());
}

function columnNow(column: string, fate: TableFate): string {
  const now = nowOf(column, fate);
  if (now === null) return NO_CELL;
  if (now === undefined || now.toLowerCase() === plain(column).toLowerCase()) return column;
  return now.replace(/['[\]#@]/gu, "'$&");
}

function plain(column: string): string {
  return column.replace(/'(.)/gu, "$1");
}
