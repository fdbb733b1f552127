import type { LaidItem, LaidPage, LaidVector } from "./engine";

/** Thickness of the rules inside a table and around it, in points. */
const INNER = 0.4;
const OUTER = 0.8;
/** Rules that are nearer than this, in points, are one rule. */
const NEAR = 0.8;

/** A rule along one axis: `at` across it, `from` and `to` along it, in points. */
export interface Rule {
  readonly at: number;
  from: number;
  to: number;
}

/** The rules of one table on one page. */
export interface TableRules {
  readonly horizontal: readonly Rule[];
  readonly vertical: readonly Rule[];
}

/** Joins the short pieces that pdfmake draws for every cell. */
function joinRules(pieces: readonly Rule[]): Rule[] {
  const sorted = [...pieces].sort((a, b) => a.at - b.at || a.from - b.from);
  const groups: Rule[][] = [];
  for (const piece of sorted) {
    const group = groups.at(-1);
    if (group !== undefined && piece.at - (group[0]?.at ?? 0) < NEAR) group.push(piece);
    else groups.push([piece]);
  }
  return groups.flatMap((group) => {
    const at = group[0]?.at ?? 0;
    const joined: Rule[] = [];
    for (const piece of group.sort((a, b) => a.from - b.from)) {
      const last = joined.at(-1);
      if (last !== undefined && piece.from <= last.to + NEAR) last.to = Math.max(last.to, piece.to);
      else joined.push({ at, from: piece.from, to: piece.to });
    }
    return joined;
  });
}

/** Makes the outermost rules whole: a cell that goes on over the page leaves gaps in them. */
function closeFrame(horizontal: Rule[], vertical: Rule[]): TableRules {
  const left = Math.min(...horizontal.map((rule) => rule.from));
  const right = Math.max(...horizontal.map((rule) => rule.to));
  const top = Math.min(...horizontal.map((rule) => rule.at), ...vertical.map((rule) => rule.from));
  const bottom = Math.max(...horizontal.map((rule) => rule.at), ...vertical.map((rule) => rule.to));
  const inside = horizontal.filter((rule) => rule.at > top + NEAR && rule.at < bottom - NEAR);
  const frame = [top, bottom].map((at) => ({ at, from: left, to: right }));
  return { horizontal: [...frame, ...inside], vertical };
}

function toVector(rule: Rule, isHorizontal: boolean, edges: readonly number[]): LaidItem {
  const isEdge = edges.some((edge) => Math.abs(edge - rule.at) < NEAR);
  const { at, from, to } = rule;
  const ends = isHorizontal
    ? { x1: from, x2: to, y1: at, y2: at }
    : { x1: at, x2: at, y1: from, y2: to };
  // Square ends make the corners of the frame whole.
  const lineCap = isEdge ? ("square" as const) : ("butt" as const);
  const style = { lineWidth: isEdge ? OUTER : INNER, lineColor: "black", lineCap };
  return { type: "vector", item: { type: "line", ...ends, ...style } };
}

/** A table's rules carry an array as their colour, the same object for the whole table. */
function tableOf(vector: LaidVector): object | null {
  return vector.type === "line" && Array.isArray(vector.lineColor) ? vector.lineColor : null;
}

/**
 * Draws the rules of every table on the page anew: joined, closed where the page breaks, thicker
 * around the outside. Returns them, so that text can be placed between them.
 */
export function redrawRules(page: LaidPage): TableRules[] {
  const pieces = new Map<object, { horizontal: Rule[]; vertical: Rule[] }>();
  const kept: LaidItem[] = [];
  for (const item of page.items) {
    const table = item.type === "vector" ? tableOf(item.item) : null;
    if (item.type !== "vector" || table === null) {
      kept.push(item);
      continue;
    }
    const { x1, x2, y1, y2 } = item.item;
    const rules = pieces.get(table) ?? { horizontal: [], vertical: [] };
    pieces.set(table, rules);
    if (y1 === y2) rules.horizontal.push({ at: y1, from: Math.min(x1, x2), to: Math.max(x1, x2) });
    else rules.vertical.push({ at: x1, from: Math.min(y1, y2), to: Math.max(y1, y2) });
  }
  const tables = [...pieces.values()]
    .filter((rules) => rules.horizontal.length > 0)
    .map((rules) => closeFrame(joinRules(rules.horizontal), joinRules(rules.vertical)));
  for (const { horizontal, vertical } of tables) {
    const rows = [
      Math.min(...horizontal.map((r) => r.at)),
      Math.max(...horizontal.map((r) => r.at)),
    ];
    const sides = [Math.min(...vertical.map((r) => r.at)), Math.max(...vertical.map((r) => r.at))];
    kept.push(...horizontal.map((rule) => toVector(rule, true, rows)));
    kept.push(...vertical.map((rule) => toVector(rule, false, sides)));
  }
  page.items = kept;
  return tables;
}

/** Points that text may overlap a rule by before the two no longer belong together. */
const SLACK = 1;

/** The nearest rules over `top` and under `bottom` that pass `x`; null when one is missing. */
export function boxAround(
  tables: readonly TableRules[],
  x: number,
  top: number,
  bottom: number,
): { readonly above: number; readonly below: number } | null {
  let above = -Infinity;
  let below = Infinity;
  for (const rule of tables.flatMap((table) => table.horizontal)) {
    if (rule.from > x || rule.to < x) continue;
    if (rule.at <= top + SLACK) above = Math.max(above, rule.at);
    else if (rule.at >= bottom - SLACK) below = Math.min(below, rule.at);
  }
  return Number.isFinite(above) && Number.isFinite(below) ? { above, below } : null;
}
