import { rectToA1 } from "../../../../core/book/address";
import type { Rect } from "../../../../core/book/book";
import { unescapeCell } from "../../xml-text";
import { followRect, followWhole } from "../follow";
import type { Followed } from "../follow-elements";
import { writtenSheet } from "../follow-formula";
import { attribute, isElement, nameOf, split, splitPart } from "../markup";
import { areaOf, bodyOf } from "./table-area";

/** What became of a table that formulas name. */
export interface TableFate {
  readonly name: string;
  readonly isTable: boolean;
  /**
   * By the names that columns had, in lower case: what a column is called now or, where there is no
   * table any more, the area of its cells. Null for what is gone.
   */
  readonly columns: ReadonlyMap<string, string | null>;
}

/** A table that is still there, by its part before and after. */
export function keptTable(before: string, after: string): TableFate {
  const names = new Map(columnsIn(after).map(({ id, name }) => [id, name]));
  const columns = columnsIn(before).map(({ id, name }): [string, string | null] => [
    name.toLowerCase(),
    names.get(id) ?? null,
  ]);
  return { name: nameIn(before), isTable: true, columns: new Map(columns) };
}

/** A table whose cells are a plain range now, or are gone with their sheet where `followed` is null. */
export function lostTable(before: string, followed: Followed | null): TableFate {
  const area = areaOf(splitPart(before).root.open);
  const columns = columnsIn(before).map(({ name }, at): [string, string | null] => {
    if (area === null || followed === null) return [name.toLowerCase(), null];
    const body = bodyOf(area);
    const column = { ...body, c0: body.c0 + at, c1: body.c0 + at };
    return [name.toLowerCase(), areaNow(column, followed)];
  });
  return { name: nameIn(before), isTable: false, columns: new Map(columns) };
}

function areaNow(rect: Rect, followed: Followed): string | null {
  const { home, moves, fates } = followed;
  const sheet = fates.get(home.toLowerCase())?.name ?? home;
  if (followRect(rect, moves).length !== 1) return null;
  const address = rectToA1(rect).replace(/([A-Z]+)(\d+)/gu, "$$$1$$$2");
  const area = followWhole(address, moves);
  return area === null ? null : `${writtenSheet(sheet)}!${area}`;
}

function nameIn(table: string): string {
  const { open } = splitPart(table).root;
  return attribute(open, "displayName") ?? attribute(open, "name") ?? "";
}

function columnsIn(table: string): { id: string; name: string }[] {
  const list = splitPart(table).root.pieces.find((piece) => nameOf(piece) === "tableColumns");
  const pieces = list === undefined ? [] : split(list).pieces.filter(isElement);
  return pieces.map((piece) => ({
    id: attribute(piece, "id") ?? "",
    name: unescapeCell(attribute(piece, "name") ?? ""),
  }));
}
