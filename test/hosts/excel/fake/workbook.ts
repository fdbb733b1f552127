import type { FakeContext } from "./context";
import { FakeXmlParts } from "./custom-xml";
import { FakeEventHandlers } from "./event-handlers";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy, ProxyCollection } from "./proxy";
import type { Shape } from "./proxy";
import type { SheetData, WorkbookData } from "./workbook-data";
import { FakeWorksheet } from "./worksheet";

const LONGEST_NAME = 31;
const BAD_NAME = /[:\\/?*[\]]|^'|'$|^$/;

export class FakeWorkbook
  extends ClientProxy<WorkbookData>
  implements Shape<Excel.Workbook, "worksheets" | "protection" | "customXmlParts">
{
  constructor(context: FakeContext) {
    super(context, "Workbook", () => context.host.book.data);
  }

  get worksheets(): FakeWorksheets {
    this.use("worksheets");
    return new FakeWorksheets(this.context);
  }

  get protection(): FakeWorkbookProtection {
    this.use("protection");
    return new FakeWorkbookProtection(this.context);
  }

  get customXmlParts(): FakeXmlParts {
    this.use("customXmlParts");
    return new FakeXmlParts(this.context);
  }

  protected readers() {
    return {};
  }
}

export class FakeWorkbookProtection
  extends ClientProxy<WorkbookData>
  implements Shape<Excel.WorkbookProtection, "protected">
{
  constructor(context: FakeContext) {
    super(context, "WorkbookProtection", () => context.host.book.data);
  }

  get protected(): boolean {
    return this.read("protected") as boolean;
  }

  protected readers(): Readonly<Record<string, (data: WorkbookData) => unknown>> {
    return { protected: (data) => data.structureProtected };
  }
}

export class FakeWorksheets
  extends ProxyCollection<SheetData, FakeWorksheet>
  implements
    Shape<
      Excel.WorksheetCollection,
      | "add"
      | "getItem"
      | "onAdded"
      | "onDeleted"
      | "onCalculated"
      | "onChanged"
      | "onSelectionChanged"
      | "onNameChanged"
      | "onMoved"
      | "onVisibilityChanged"
    >
{
  get onAdded(): FakeEventHandlers<Excel.WorksheetAddedEventArgs> {
    return this.#event("onAdded");
  }

  get onDeleted(): FakeEventHandlers<Excel.WorksheetDeletedEventArgs> {
    return this.#event("onDeleted");
  }

  get onCalculated(): FakeEventHandlers<Excel.WorksheetCalculatedEventArgs> {
    return this.#event("onCalculated");
  }

  get onChanged(): FakeEventHandlers<Excel.WorksheetChangedEventArgs> {
    return this.#event("onChanged");
  }

  get onSelectionChanged(): FakeEventHandlers<Excel.WorksheetSelectionChangedEventArgs> {
    return this.#event("onSelectionChanged");
  }

  get onNameChanged(): FakeEventHandlers<Excel.WorksheetNameChangedEventArgs> {
    return this.#event("onNameChanged");
  }

  get onMoved(): FakeEventHandlers<Excel.WorksheetMovedEventArgs> {
    return this.#event("onMoved");
  }

  get onVisibilityChanged(): FakeEventHandlers<Excel.WorksheetVisibilityChangedEventArgs> {
    return this.#event("onVisibilityChanged");
  }

  add(name = ""): FakeWorksheet {
    this.context.host.requireMember("WorksheetCollection.add");
    return new FakeWorksheet(this.context, () => {
      const { book } = this.context.host;
      if (book.data.structureProtected) throw new FakeOfficeError("AccessDenied", "Worksheets.add");
      if (book.data.find(name) !== null)
        throw new FakeOfficeError("ItemAlreadyExists", "Worksheets.add");
      if (name.length > LONGEST_NAME || BAD_NAME.test(name)) {
        throw new FakeOfficeError("InvalidArgument", "Worksheets.add");
      }
      return book.addSheet(name, "add-in");
    });
  }

  getItem(key: string): FakeWorksheet {
    this.context.host.requireMember("WorksheetCollection.getItem");
    return new FakeWorksheet(this.context, () => this.context.host.book.data.find(key));
  }

  protected targets(): readonly SheetData[] {
    return [...this.context.host.book.data.sheets];
  }

  protected proxyOf(target: SheetData): FakeWorksheet {
    return new FakeWorksheet(this.context, () => target);
  }

  #event<T>(name: string): FakeEventHandlers<T> {
    this.context.host.requireMember(`WorksheetCollection.${name}`);
    return new FakeEventHandlers(this.context, name, () => "sheets");
  }
}
