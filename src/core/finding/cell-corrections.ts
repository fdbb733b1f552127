import type { FigureInText, RepairEdit } from "./finding";

/** What becomes of one cell by the edits that can be made in it together. */
export interface CellCorrection {
  readonly sheet: string;
  readonly cell: string;
  readonly kind: "figure" | "text" | "formula";
  readonly from: string;
  readonly to: string;
  /** The edits it is made of: one, or several figures of a text in their order. */
  readonly edits: readonly RepairEdit[];
}

/** An edit of a figure inside of a text. */
type TextEdit = RepairEdit & { readonly words: FigureInText };

/**
 * What becomes of each cell, in the order in which the cells are named first. A cell is changed
 * once: the first edit of it stands, and beside a figure inside of a text all others in that text.
 */
export function cellCorrections(edits: readonly RepairEdit[]): readonly CellCorrection[] {
  const byCell = new Map<string, RepairEdit[]>();
  for (const edit of edits) {
    const key = `${edit.sheet}!${edit.cell}`;
    const own = byCell.get(key);
    if (own === undefined) byCell.set(key, [edit]);
    else own.push(edit);
  }
  return [...byCell.values()].flatMap(([first, ...others]) =>
    first === undefined ? [] : correctionOf(first, others),
  );
}

function correctionOf(first: RepairEdit, others: readonly RepairEdit[]): CellCorrection {
  const { sheet, cell, from, to } = first;
  if (!isInText(first)) {
    const kind = first.isFormula === true ? "formula" : "figure";
    return { sheet, cell, kind, from, to, edits: [first] };
  }
  const inSameText = others.filter(isInText).filter((other) => other.from === from);
  const edits = disjoint([first, ...inSameText]);
  const whole = edits.reduceRight((text, { words }) => corrected(text, words), from);
  return { sheet, cell, kind: "text", from, to: whole, edits };
}

function isInText(edit: RepairEdit): edit is TextEdit {
  return edit.words !== undefined;
}

/** The edits of which none touches one before it in the list, in the order of the text. */
function disjoint(edits: readonly TextEdit[]): TextEdit[] {
  const chosen: TextEdit[] = [];
  for (const edit of edits) {
    if (!chosen.some(({ words }) => overlap(words, edit.words))) chosen.push(edit);
  }
  return chosen.sort((a, b) => a.words.at - b.words.at);
}

function overlap(a: FigureInText, b: FigureInText): boolean {
  return a.at < b.at + b.from.length && b.at < a.at + a.from.length;
}

function corrected(text: string, { at, from, to }: FigureInText): string {
  return text.slice(0, at) + to + text.slice(at + from.length);
}
