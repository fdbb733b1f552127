import { rectToA1 } from "../../core/book/address";
import type { Place } from "../../core/book/book";
import type { HiddenLines } from "../../core/book/hidden";
import { HostError } from "../../core/host";
import type { Concealed, SheetNotes } from "../../core/host";
import { requireOnSheet } from "./areas";
import type { Run } from "./calls";
import { isOwnNote } from "./mark-tag";
import { askNotes } from "./notes";
import { SINCE } from "./requirement-sets";
import type { SheetList } from "./sheet-list";

/** What the workbook hides. Notes and comments are told by other sets; without both neither is. */
export async function conceals(
  run: Run,
  list: SheetList,
  places: readonly Place[],
  level: number,
): Promise<Concealed> {
  const listed = await list.list(run);
  for (const at of places) {
    requireOnSheet(at);
    if (listed.some(({ name }) => name === at.sheet)) continue;
    throw new HostError("unknown-sheet", { sheet: at.sheet });
  }
  const lines = level < SINCE.hiding ? null : await run((context) => hiddenLines(context, places));
  const notes = level < SINCE.notes ? null : await run((context) => notesOf(context, listed));
  return { lines, notes };
}

async function hiddenLines(
  context: Excel.RequestContext,
  places: readonly Place[],
): Promise<HiddenLines[]> {
  const spans = places.flatMap((at, place): Span[] => [
    { place, axis: "rows", at },
    { place, axis: "columns", at },
  ]);
  const hidden = await hiddenIn(context, spans);
  return places.map((_, index) => {
    const along = (axis: Span["axis"]): number[] =>
      hidden
        .filter((span) => span.place === index && span.axis === axis)
        .flatMap(linesOf)
        .sort((a, b) => a - b);
    return { rows: along("rows"), columns: along("columns") };
  });
}

/** Some rows or columns of one of the places. */
interface Span {
  readonly place: number;
  readonly axis: "rows" | "columns";
  readonly at: Place;
}

/**
 * The parts of spans that are hidden as a whole. Excel says of a range whether all its rows are hidden,
 * or none, or neither; what is neither is asked again in halves. Usually nothing is hidden, and one
 * sync tells.
 */
async function hiddenIn(
  context: Excel.RequestContext,
  spans: readonly Span[],
): Promise<readonly Span[]> {
  if (spans.length === 0) return [];
  const asked = spans.map((span) => {
    const { sheet } = span.at;
    const range = context.workbook.worksheets.getItem(sheet).getRange(rectToA1(span.at));
    if (span.axis === "rows") range.load("rowHidden");
    else range.load("columnHidden");
    return { span, range };
  });
  await context.sync();
  const answers = asked.map(({ span, range }) => ({ span, isHidden: answerOf(range, span.axis) }));
  const whole = answers.filter(({ isHidden }) => isHidden === true).map(({ span }) => span);
  const mixed = answers.filter(({ isHidden }) => isHidden === null);
  return [
    ...whole,
    ...(await hiddenIn(
      context,
      mixed.flatMap(({ span }) => halvesOf(span)),
    )),
  ];
}

/** Null where some are hidden and some are not, which the types do not say. */
function answerOf(range: Excel.Range, axis: Span["axis"]): boolean | null {
  return axis === "rows" ? range.rowHidden : range.columnHidden;
}

function halvesOf(span: Span): Span[] {
  const { r0, c0, r1, c1 } = span.at;
  const [upper, lower] =
    span.axis === "rows"
      ? [{ r1: Math.floor((r0 + r1) / 2) }, { r0: Math.floor((r0 + r1) / 2) + 1 }]
      : [{ c1: Math.floor((c0 + c1) / 2) }, { c0: Math.floor((c0 + c1) / 2) + 1 }];
  return [upper, lower].map((half) => ({ ...span, at: { ...span.at, ...half } }));
}

function linesOf({ axis, at }: Span): number[] {
  const [from, to] = axis === "rows" ? [at.r0, at.r1] : [at.c0, at.c1];
  return Array.from({ length: to - from + 1 }, (_, index) => from + index);
}

async function notesOf(
  context: Excel.RequestContext,
  sheets: readonly { readonly id: string; readonly name: string }[],
): Promise<SheetNotes[]> {
  const asked = sheets.map(({ id, name }) => ({
    name,
    ...askNotes(context.workbook.worksheets.getItem(id)),
  }));
  await context.sync();
  return asked.flatMap(({ name, notes, comments }) => {
    const others = notes.items.filter(({ content }) => !isOwnNote(content));
    const count = others.length + comments.items.length;
    return count === 0 ? [] : [{ sheet: name, count }];
  });
}
