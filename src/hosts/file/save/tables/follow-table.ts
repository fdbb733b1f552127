import { rectToA1 } from "../../../../core/book/address";
import { followElement } from "../follow-elements";
import { attribute, changePieces, joinPart, nameOf, splitPart, withAttribute } from "../markup";
import { areaAfter, areaOf, filteredOf, type TableArea } from "./table-area";
import { columnsAfter } from "./table-columns";
import type { TableSheet } from "./table-sheet";

/**
 * The part of a table (表格) that follows the cells of its sheet and the texts of its header. Null where
 * no table can be made of what they are now: its cells are then a plain range.
 */
export function followTable(xml: string, sheet: TableSheet): string | null {
  const part = splitPart(xml);
  const { open, pieces } = part.root;
  const was = areaOf(open);
  // What cannot be read was so before; Excel has its own way with it.
  if (was === null) return xml;
  const now = areaAfter(was, sheet.followed.moves);
  if (now === null || sheet.isMergedSince(was.rect, now.rect)) return null;
  const old = pieces.find((piece) => nameOf(piece) === "tableColumns") ?? "";
  const columns = columnsAfter(old, was, now, sheet);
  if (columns === null || (isFed(open) && columnIds(columns) !== columnIds(old))) return null;

  const [ref, filtered] = [rectToA1(now.rect), rectToA1(filteredOf(now))];
  const isElsewhere = filtered !== rectToA1(filteredOf(was));
  const tag = withTotals(withRef(open, ref), was, now);
  const root = { ...part.root, open: tag };
  return changePieces(joinPart({ ...part, root }), (all) =>
    all.flatMap((piece) => {
      switch (nameOf(piece)) {
        case "tableColumns":
          return [columns];
        case "autoFilter": {
          const filter = followElement(piece, sheet.followed) ?? piece;
          return [isElsewhere ? withRef(filter, filtered) : filter];
        }
        case "sortState":
          return [followElement(piece, sheet.followed)].filter((made) => made !== null);
        default:
          return [piece];
      }
    }),
  );
}

/** Whether the columns of a table come from elsewhere: a query, or a map of XML. */
function isFed(open: string): boolean {
  return (attribute(open, "tableType") ?? "worksheet") !== "worksheet";
}

function columnIds(columns: string): string {
  return [...columns.matchAll(/<(?:[\w.-]+:)?tableColumn\s[^>]*?\bid="(\d+)"/gu)]
    .map(([, id = ""]) => id)
    .join();
}

function withRef(xml: string, ref: string): string {
  return attribute(xml, "ref") === ref ? xml : withAttribute(xml, "ref", ref);
}

function withTotals(open: string, was: TableArea, now: TableArea): string {
  return was.hasTotals === now.hasTotals ? open : withAttribute(open, "totalsRowCount", null);
}
