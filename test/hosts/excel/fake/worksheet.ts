import type { Rect } from "../../../../src/core/book/book";
import { WHOLE_SHEET, rectsOf } from "../../../../src/hosts/excel/areas";
import type { FakeContext } from "./context";
import { FakeEventHandlers } from "./event-handlers";
import { FakeOfficeError } from "./fake-error";
import { FakeComments, FakeNotes } from "./notes";
import { ClientProxy } from "./proxy";
import type { Loadable, Shape } from "./proxy";
import { FakeRange } from "./range";
import { FakeRangeAreas } from "./range-areas";
import { requireThere } from "./range-target";
import { FakeFreezePanes, FakePageLayout, FakeSheetProtection } from "./sheet-parts";
import type { SheetData } from "./workbook-data";

const SHOWN = { visible: "Visible", hidden: "Hidden", veryHidden: "VeryHidden" } as const;
const VISIBILITY = { Visible: "visible", Hidden: "hidden", VeryHidden: "veryHidden" } as const;
/** Excel takes no longer addresses. */
const ADDRESS_LENGTH = 8_192;
const FIRST_CELL: Rect = { r0: 0, c0: 0, r1: 0, c1: 0 };

export class FakeWorksheet
  extends ClientProxy<SheetData>
  implements
    Shape<
      Excel.Worksheet,
      | "id"
      | "name"
      | "visibility"
      | "protection"
      | "notes"
      | "comments"
      | "freezePanes"
      | "pageLayout"
      | "activate"
      | "delete"
      | "getRange"
      | "getRanges"
      | "getUsedRange"
      | "getUsedRangeOrNullObject"
      | "onChanged"
      | "onSelectionChanged"
    >
{
  #protection: FakeSheetProtection | null = null;

  constructor(context: FakeContext, find: () => SheetData | null) {
    super(context, "Worksheet", find);
  }

  get id(): string {
    return this.read("id") as string;
  }

  get name(): string {
    return this.read("name") as string;
  }

  get visibility(): "Visible" | "Hidden" | "VeryHidden" {
    return this.read("visibility") as "Visible" | "Hidden" | "VeryHidden";
  }

  set visibility(value: "Visible" | "Hidden" | "VeryHidden") {
    // It could be read before it could be set.
    if (this.context.host.book.level < 2) throw new FakeOfficeError("ApiNotFound", "visibility");
    this.act("visibility", (sheet) => {
      const { book } = this.context.host;
      const others = book.data.sheets.filter((one) => one !== sheet);
      const isLast = value !== "Visible" && others.every((one) => one.visibility !== "visible");
      if (isLast) throw new FakeOfficeError("InvalidOperation", "visibility");
      book.show(sheet, VISIBILITY[value], "add-in");
    });
  }

  get protection(): FakeSheetProtection {
    this.use("protection");
    this.#protection ??= new FakeSheetProtection(this.context, this);
    return this.#protection;
  }

  get notes(): FakeNotes {
    this.use("notes");
    return new FakeNotes(this.context, () => this.target());
  }

  get comments(): FakeComments {
    this.use("comments");
    return new FakeComments(this.context, () => this.target());
  }

  get freezePanes(): FakeFreezePanes {
    this.use("freezePanes");
    return new FakeFreezePanes(this.context, this);
  }

  get pageLayout(): FakePageLayout {
    this.use("pageLayout");
    return new FakePageLayout(this.context, this);
  }

  get onChanged(): FakeEventHandlers<Excel.WorksheetChangedEventArgs> {
    return this.#event("onChanged");
  }

  get onSelectionChanged(): FakeEventHandlers<Excel.WorksheetSelectionChangedEventArgs> {
    return this.#event("onSelectionChanged");
  }

  activate(): void {
    this.act("activate", (sheet) => {
      if (sheet.visibility !== "visible") throw new FakeOfficeError("InvalidOperation", "activate");
      this.context.host.book.active = sheet;
    });
  }

  delete(): void {
    this.act("delete", (sheet) => this.context.host.book.removeSheet(sheet, "add-in"));
  }

  getRange(address?: string): FakeRange {
    this.use("getRange");
    return new FakeRange(this.context, () => {
      const rect = address === undefined ? WHOLE_SHEET : rectsIn(address)[0];
      return rect === undefined ? null : { sheet: this.target(), rect };
    });
  }

  getRanges(address?: string): FakeRangeAreas {
    this.use("getRanges");
    return new FakeRangeAreas(this.context, () => {
      const rects = address === undefined ? [WHOLE_SHEET] : rectsIn(address);
      return { sheet: this.target(), rects, merged: false };
    });
  }

  getUsedRange(valuesOnly = false): FakeRange {
    this.use("getUsedRange");
    if (valuesOnly && this.context.host.book.level < 2) {
      throw new FakeOfficeError("InvalidArgument", "Worksheet.getUsedRange");
    }
    return new FakeRange(this.context, () => {
      const sheet = this.target();
      return { sheet, rect: sheet.used(valuesOnly) ?? FIRST_CELL };
    });
  }

  getUsedRangeOrNullObject(valuesOnly = false): FakeRange {
    this.use("getUsedRangeOrNullObject");
    const find = () => {
      const sheet = this.target();
      const rect = sheet.used(valuesOnly);
      return rect === null ? null : { sheet, rect };
    };
    return new FakeRange(this.context, find, true);
  }

  protected readers(): Readonly<Record<string, (sheet: SheetData) => unknown>> {
    return {
      id: (sheet) => sheet.id,
      name: (sheet) => sheet.name,
      visibility: (sheet) => SHOWN[sheet.visibility],
    };
  }

  protected override children(): Readonly<Record<string, Loadable>> {
    return this.context.host.book.level < 2 ? {} : { protection: this.protection };
  }

  protected override requireAlive(sheet: SheetData): void {
    requireThere(sheet);
  }

  #event<T>(name: string): FakeEventHandlers<T> {
    this.use(name);
    return new FakeEventHandlers(this.context, name, () => ({ sheetId: this.target().id }));
  }
}

function rectsIn(address: string): Rect[] {
  const rects = rectsOf(address);
  if (address.length > ADDRESS_LENGTH || rects.length === 0) {
    throw new FakeOfficeError("InvalidArgument", "Worksheet.getRange");
  }
  return rects;
}
