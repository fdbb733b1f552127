import { toA1 } from "../../../core/book/address";
import type { Freeze } from "../../../core/book/look";
import { attribute, isElement, join, named, nameOf, split } from "./markup";

const NO_VIEWS = '<sheetViews><sheetView workbookViewId="0"/></sheetViews>';

/** The `sheetViews` of a sheet with these rows and columns frozen; unchanged if they are already. */
export function withFrozen(
  sheetViews: string | null,
  worksheet: string,
  { rows, columns }: Freeze,
): string | null {
  if (sheetViews === null && rows === 0 && columns === 0) return null;
  const views = split(sheetViews ?? named(worksheet, NO_VIEWS));
  const pieces = views.pieces.map((view) => {
    if (nameOf(view) !== "sheetView") return view;
    const { open, pieces: parts, close } = split(view);
    const pane = parts.find((part) => nameOf(part) === "pane") ?? "";
    const isFrozen = /^frozen/u.test(attribute(pane, "state") ?? "");
    const was = { rows: numberIn(pane, "ySplit"), columns: numberIn(pane, "xSplit") };
    const isSame = isFrozen
      ? was.rows === rows && was.columns === columns
      : rows === 0 && columns === 0;
    if (isSame) return view;
    const others = parts.filter((part) => !["pane", "selection"].includes(nameOf(part)));
    const made = named(open, paneXml(rows, columns));
    return join({
      open,
      pieces: made === "" ? others : [made, ...others.filter(isElement)],
      close,
    });
  });
  return join({ ...views, pieces });
}

function numberIn(pane: string, name: string): number {
  return Number(attribute(pane, name) ?? 0);
}

function paneXml(rows: number, columns: number): string {
  if (rows === 0 && columns === 0) return "";
  const splits = `${columns > 0 ? ` xSplit="${columns}"` : ""}${rows > 0 ? ` ySplit="${rows}"` : ""}`;
  const active = columns === 0 ? "bottomLeft" : rows === 0 ? "topRight" : "bottomRight";
  return (
    `<pane${splits} topLeftCell="${toA1(rows, columns)}" activePane="${active}" state="frozen"/>` +
    `<selection pane="${active}"/>`
  );
}
