import { toA1 } from "../../core/book/address";
import type { Mark } from "../../core/host";
import { rectsOf } from "./areas";
import { noteEnding } from "./mark-tag";

/** The notes and comments of a sheet, asked for in two steps: what there is, then where. */
export interface AskedNotes {
  readonly notes: Excel.NoteCollection;
  readonly comments: Excel.CommentCollection;
  places: readonly Excel.Range[];
}

export function askNotes(sheet: Excel.Worksheet): AskedNotes {
  const { notes, comments } = sheet;
  notes.load("items/content");
  comments.load("items/id");
  return { notes, comments, places: [] };
}

/** Asks for the cells that notes and comments of other origin sit on; needs a sync before and after. */
export function askNotePlaces(asked: AskedNotes, layer: string): void {
  const others = asked.notes.items.filter((note) => !isOwn(note, layer));
  asked.places = [...others, ...asked.comments.items].map((one) => {
    const place = one.getLocation();
    place.load("address");
    return place;
  });
}

/**
 * Replaces the notes of a layer. A cell with a note or comment that is not of this layer keeps it
 * and gets none: Excel holds one note a cell.
 */
export function queueNotes(
  sheet: Excel.Worksheet,
  asked: AskedNotes,
  layer: string,
  marks: readonly Mark[],
): void {
  for (const note of asked.notes.items) if (isOwn(note, layer)) note.delete();
  const taken = new Set(
    asked.places.flatMap(({ address }) => rectsOf(address)).map(({ r0, c0 }) => toA1(r0, c0)),
  );
  const texts = new Map<string, string[]>();
  for (const { at, text } of marks) {
    const cell = toA1(at.r0, at.c0);
    if (text !== "") texts.set(cell, [...(texts.get(cell) ?? []), text]);
  }
  for (const [cell, lines] of texts) {
    if (!taken.has(cell)) sheet.notes.add(cell, `${lines.join("\n")}${noteEnding(layer)}`);
  }
}

function isOwn(note: Excel.Note, layer: string): boolean {
  return note.content.endsWith(noteEnding(layer));
}
