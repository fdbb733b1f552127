import type { Head, Item, VehiclePart } from "./item";

const HEADS: readonly Head[] = ["abroad", "vehicles", "reception"];
const VEHICLE_PARTS: readonly VehiclePart[] = ["purchase", "running"];

/** The rows of a “三公” table by what they are, each by its number. */
export interface ItemRows {
  readonly totals: readonly number[];
  readonly items: ReadonlyMap<Head | VehiclePart, number>;
  readonly receptionDetails: readonly number[];
}

/** A row that is the sum of others, or at least as much as them. */
export interface StatedSum {
  readonly row: number;
  readonly parts: readonly number[];
  readonly compare: "equal" | "at-most";
}

/** What makes up the total of one column. */
export interface Composition {
  /** Rows to add up: none of them is part of another. */
  readonly counted: readonly number[];
  /** What the figures printed in the column say of one another. */
  readonly stated: readonly StatedSum[];
  /** A filled part of 接待 whose item has no amount, so that the total would miss it. */
  readonly alone: number | null;
}

/** Two rows of one item: whether they are to be added up nobody can tell. */
export interface Repeated {
  readonly row: number;
  readonly first: number;
}

/** Sorts rows by what their labels name. */
export function itemRows(labels: readonly (Item | null)[]): ItemRows | Repeated {
  const totals: number[] = [];
  const receptionDetails: number[] = [];
  const items = new Map<Head | VehiclePart, number>();
  for (const [row, item] of labels.entries()) {
    if (item === null || item === "detail") continue;
    if (item === "total") totals.push(row);
    else if (item === "reception-detail") receptionDetails.push(row);
    else {
      const first = items.get(item);
      if (first !== undefined) return { row, first };
      items.set(item, row);
    }
  }
  return { totals, items, receptionDetails };
}

/**
 * The rows that make up the total of a column in which `isFilled` tells the rows with an amount
 * other than 0. 用车 counts as it is stated, and as the sum of its parts where it is not: a sum that
 * is blank or 0 states nothing, but a blank part is zero.
 */
export function compose(rows: ItemRows, isFilled: (row: number) => boolean): Composition {
  const rowsOf = (names: readonly (Head | VehiclePart)[]): number[] =>
    names.flatMap((name) => rows.items.get(name) ?? []);
  const parts = rowsOf(VEHICLE_PARTS);
  const [vehicles] = rowsOf(["vehicles"]).filter(isFilled);
  const counted =
    vehicles === undefined ? [...rowsOf(["abroad", "reception"]), ...parts] : rowsOf(HEADS);
  const stated: StatedSum[] = [];
  if (vehicles !== undefined && parts.length > 0) {
    const compare = parts.length === VEHICLE_PARTS.length ? "equal" : "at-most";
    stated.push({ row: vehicles, parts, compare });
  }
  for (const row of rows.totals.filter(isFilled)) {
    stated.push({ row, parts: counted, compare: "equal" });
  }
  const isReceived = rowsOf(["reception"]).some(isFilled);
  return {
    counted,
    stated,
    alone: isReceived ? null : (rows.receptionDetails.find(isFilled) ?? null),
  };
}
