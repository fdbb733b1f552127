import type { Finding } from "../finding/finding";
import type { LayoutSet } from "../layout/layout";
import { tableOf, type Deviation, type Disclosure } from "../locate/disclosure";
import { remembered } from "../remembered";
import { hasSameRows } from "./kept-findings";

/** A finding with what it was made of; null where the layout set has no rule for it. */
interface Made {
  readonly deviation: Deviation;
  readonly finding: Finding | null;
}

/** The last findings of the form. */
interface Kept {
  disclosure: Disclosure | null;
  made: ReadonlyMap<string, Made>;
}

const keptOf = remembered((_layout: LayoutSet): Kept => ({
  disclosure: null,
  made: new Map(),
}));

/**
 * The findings on deviations. Where a deviation says what it said in the last check and its table has
 * the same words for every row, they are the same objects: a workbook may have thousands of unknown
 * codes, and each is put into words anew when it is a new object.
 */
export function keptForm(
  disclosure: Disclosure,
  deviations: readonly Deviation[],
  make: (deviation: Deviation) => Finding | null,
): Finding[] {
  const kept = keptOf(disclosure.layout);
  const { disclosure: before, made: known } = kept;
  const alike = new Map<string, boolean>();
  const isAlike = (table: string): boolean => {
    const found = alike.get(table);
    if (found !== undefined) return found;
    const is = before !== null && isNamedAlike(tableOf(disclosure, table), tableOf(before, table));
    alike.set(table, is);
    return is;
  };
  const made = new Map<string, Made>();
  const findings = deviations.flatMap((deviation) => {
    const key = keyOf(deviation);
    const own = known.get(key);
    const holds = own !== undefined && isAlike(deviation.table) && isSame(own.deviation, deviation);
    const keep = holds ? own : { deviation, finding: make(deviation) };
    made.set(key, keep);
    return keep.finding === null ? [] : [keep.finding];
  });
  Object.assign(kept, { disclosure, made });
  return findings;
}

function isNamedAlike(
  now: ReturnType<typeof tableOf>,
  before: ReturnType<typeof tableOf>,
): boolean {
  return now === undefined ? before === undefined : hasSameRows(now, before);
}

/** What a deviation is about. */
function keyOf({ kind, table, sheet, row, column, columnId, params }: Deviation): string {
  return [kind, table, sheet, row, column, columnId, params["found"]].join("|");
}

/** Of two deviations with one key. */
function isSame(a: Deviation, b: Deviation): boolean {
  const names = Object.keys(a.params);
  return (
    a.rowKey === b.rowKey &&
    hasSameCells(a.related, b.related) &&
    hasSameFigures(a.figures, b.figures) &&
    names.length === Object.keys(b.params).length &&
    names.every((name) => a.params[name] === b.params[name])
  );
}

function hasSameCells(a: Deviation["related"] = [], b: Deviation["related"] = []): boolean {
  return (
    a.length === b.length &&
    a.every(({ sheet, cell }, at) => sheet === b[at]?.sheet && cell === b[at].cell)
  );
}

function hasSameFigures(a: Deviation["figures"], b: Deviation["figures"]): boolean {
  return a?.expected === b?.expected && a?.found === b?.found && a?.unit === b?.unit;
}
