import type { LaidRule } from "../pdfmake/laid-page";
import type { Grid, Place } from "../../grid";
import type { Band } from "./bands";

/** Thickness of the rules inside a table and around it, in points. */
const INNER = 0.4;
const OUTER = 0.8;

/** The rows of a head or of a page. */
interface Bands {
  readonly grid: Grid;
  readonly bands: readonly Band[];
}

/** A rule in points: `at` across it, `from` and `to` along it. */
interface Rule {
  readonly at: number;
  from: number;
  readonly to: number;
}

function isOneCell(a: Place | undefined, b: Place | undefined): boolean {
  if (a === undefined || b === undefined) return false;
  return a.kind !== "empty" && b.kind !== "empty" && a.cell === b.cell;
}

/** Makes one rule of those that follow each other; `pieces` come in order along their line. */
function join(pieces: readonly (Rule | null)[]): Rule[] {
  const joined: Rule[] = [];
  let open: { at: number; from: number; to: number } | null = null;
  for (const piece of pieces) {
    if (piece === null) open = null;
    else if (open === null) joined.push((open = { ...piece }));
    else open.to = piece.to;
  }
  return joined;
}

function vector(rule: Rule, isAcross: boolean, lineWidth: number): LaidRule {
  const { at, from, to } = rule;
  const ends = isAcross
    ? { x1: from, x2: to, y1: at, y2: at }
    : { x1: at, x2: at, y1: from, y2: to };
  // Square ends make the corners of the frame whole.
  const lineCap = lineWidth === OUTER ? ("square" as const) : ("butt" as const);
  return { type: "line", ...ends, lineWidth, lineColor: "black", lineCap };
}

/** Rules under every band, where no cell goes on below. */
function across(rows: readonly Bands[], xs: readonly number[]): Rule[] {
  const all = rows.flatMap(({ grid, bands }) => bands.map((band) => ({ grid, band })));
  return all.slice(0, -1).flatMap(({ grid, band }, index) => {
    const next = all[index + 1];
    const places = grid[band.row] ?? [];
    const below = next?.grid === grid ? grid[next.band.row] : undefined;
    return join(
      places.map((place, column) => {
        if (isOneCell(place, below?.[column])) return null;
        return { at: band.bottom, from: xs[column] ?? 0, to: xs[column + 1] ?? 0 };
      }),
    );
  });
}

/** Rules between the columns, where no cell goes on beside. */
function down(rows: readonly Bands[], xs: readonly number[]): Rule[] {
  return xs.slice(1, -1).flatMap((at, index) =>
    join(
      rows.flatMap(({ grid, bands }) =>
        bands.map((band) => {
          const places = grid[band.row] ?? [];
          if (isOneCell(places[index], places[index + 1])) return null;
          return { at, from: band.top, to: band.bottom };
        }),
      ),
    ),
  );
}

/** The rules of a table on one page: its head and rows, and a frame around them. */
export function drawRules(rows: readonly Bands[], xs: readonly number[]): LaidRule[] {
  const bands = rows.flatMap((part) => part.bands);
  const [top, bottom] = [bands[0]?.top ?? 0, bands.at(-1)?.bottom ?? 0];
  const [left, right] = [xs[0] ?? 0, xs.at(-1) ?? 0];
  return [
    ...[top, bottom].map((at) => vector({ at, from: left, to: right }, true, OUTER)),
    ...[left, right].map((at) => vector({ at, from: top, to: bottom }, false, OUTER)),
    ...across(rows, xs).map((rule) => vector(rule, true, INNER)),
    ...down(rows, xs).map((rule) => vector(rule, false, INNER)),
  ];
}
