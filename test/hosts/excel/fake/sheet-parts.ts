import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy } from "./proxy";
import type { Shape } from "./proxy";
import { requireWritable } from "./range-target";
import type { SheetData } from "./workbook-data";

/** An object that belongs to one sheet. */
abstract class SheetPart extends ClientProxy<SheetData> {
  constructor(context: FakeContext, className: string, sheet: ClientProxy<SheetData>) {
    super(context, className, () => sheet.target());
  }

  protected readers(): Readonly<Record<string, (sheet: SheetData) => unknown>> {
    return {};
  }
}

export class FakeSheetProtection
  extends SheetPart
  implements Shape<Excel.WorksheetProtection, "protected" | "protect">
{
  constructor(context: FakeContext, sheet: ClientProxy<SheetData>) {
    super(context, "WorksheetProtection", sheet);
  }

  get protected(): boolean {
    return this.read("protected") as boolean;
  }

  protect(options: Excel.WorksheetProtectionOptions = {}): void {
    this.act("protect", (sheet) => {
      if (sheet.protected) throw new FakeOfficeError("InvalidOperation", "protect");
      sheet.protected = true;
      sheet.allowed = options;
    });
  }

  protected override readers(): Readonly<Record<string, (sheet: SheetData) => unknown>> {
    return { protected: (sheet) => sheet.protected };
  }
}

export class FakeFreezePanes
  extends SheetPart
  implements Shape<Excel.WorksheetFreezePanes, "freezeRows">
{
  constructor(context: FakeContext, sheet: ClientProxy<SheetData>) {
    super(context, "WorksheetFreezePanes", sheet);
  }

  freezeRows(count?: number): void {
    this.act("freezeRows", (sheet) => (sheet.page["frozenRows"] = count));
  }
}

/** What is set here is kept on the sheet under the name of the property. */
export class FakePageLayout
  extends SheetPart
  implements Shape<Excel.PageLayout, "setPrintTitleRows">
{
  constructor(context: FakeContext, sheet: ClientProxy<SheetData>) {
    super(context, "PageLayout", sheet);
  }

  set orientation(value: Excel.PageLayout["orientation"]) {
    this.#set("orientation", value);
  }

  set paperSize(value: Excel.PageLayout["paperSize"]) {
    this.#set("paperSize", value);
  }

  set centerHorizontally(value: boolean) {
    this.#set("centerHorizontally", value);
  }

  set zoom(value: Excel.PageLayoutZoomOptions) {
    this.#set("zoom", value);
  }

  setPrintTitleRows(rows: Excel.Range | string): void {
    this.#set("setPrintTitleRows", rows);
  }

  #set(member: string, value: unknown): void {
    this.act(member, (sheet) => {
      requireWritable(sheet);
      sheet.page[member] = value;
    });
  }
}
