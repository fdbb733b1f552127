import { parseA1 } from "../../../../src/core/book/address";
import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy, ProxyCollection } from "./proxy";
import type { Shape } from "./proxy";
import { FakeRange } from "./range";
import { requireWritable } from "./range-target";
import type { NoteData, SheetData } from "./workbook-data";

interface NoteTarget {
  readonly sheet: SheetData;
  readonly note: NoteData;
}

export class FakeNotes
  extends ProxyCollection<NoteTarget, FakeNote>
  implements Shape<Excel.NoteCollection, "add">
{
  readonly #sheet: () => SheetData;

  constructor(context: FakeContext, sheet: () => SheetData) {
    super(context);
    this.#sheet = sheet;
  }

  add(address: Excel.Range | string, text: string): FakeNote {
    this.context.host.requireMember("NoteCollection.add");
    return new FakeNote(this.context, () => {
      const sheet = this.#sheet();
      requireWritable(sheet);
      const at = typeof address === "string" ? parseA1(address) : null;
      if (at === null) throw new FakeOfficeError("InvalidCellAddress", "NoteCollection.add");
      const taken = [...sheet.notes, ...sheet.comments].some(
        (other) => other.row === at.row && other.column === at.column,
      );
      if (taken) throw new FakeOfficeError("InvalidOperation", "NoteCollection.add");
      const note = { ...at, text };
      sheet.notes.push(note);
      return { sheet, note };
    });
  }

  protected targets(): readonly NoteTarget[] {
    const sheet = this.#sheet();
    return sheet.notes.map((note) => ({ sheet, note }));
  }

  protected proxyOf(target: NoteTarget): FakeNote {
    return new FakeNote(this.context, () => target);
  }
}

export class FakeNote
  extends ClientProxy<NoteTarget>
  implements Shape<Excel.Note, "content" | "delete" | "getLocation">
{
  constructor(context: FakeContext, find: () => NoteTarget) {
    super(context, "Note", find);
  }

  get content(): string {
    return this.read("content") as string;
  }

  delete(): void {
    this.act("delete", ({ sheet, note }) => {
      requireWritable(sheet);
      sheet.notes = sheet.notes.filter((other) => other !== note);
    });
  }

  getLocation(): FakeRange {
    this.use("getLocation");
    return placeOf(this.context, () => this.target());
  }

  protected readers(): Readonly<Record<string, (target: NoteTarget) => unknown>> {
    return { content: ({ note }) => note.text };
  }
}

export class FakeComments extends ProxyCollection<NoteTarget, FakeComment> {
  readonly #sheet: () => SheetData;

  constructor(context: FakeContext, sheet: () => SheetData) {
    super(context);
    this.#sheet = sheet;
  }

  protected targets(): readonly NoteTarget[] {
    const sheet = this.#sheet();
    return sheet.comments.map((note) => ({ sheet, note }));
  }

  protected proxyOf(target: NoteTarget): FakeComment {
    return new FakeComment(this.context, () => target);
  }
}

export class FakeComment
  extends ClientProxy<NoteTarget>
  implements Shape<Excel.Comment, "id" | "getLocation">
{
  constructor(context: FakeContext, find: () => NoteTarget) {
    super(context, "Comment", find);
  }

  get id(): string {
    return this.read("id") as string;
  }

  getLocation(): FakeRange {
    this.use("getLocation");
    return placeOf(this.context, () => this.target());
  }

  protected readers(): Readonly<Record<string, (target: NoteTarget) => unknown>> {
    return { id: ({ note }) => `{comment ${note.row} ${note.column}}` };
  }
}

function placeOf(context: FakeContext, find: () => NoteTarget): FakeRange {
  return new FakeRange(context, () => {
    const { sheet, note } = find();
    return { sheet, rect: { r0: note.row, c0: note.column, r1: note.row, c1: note.column } };
  });
}
