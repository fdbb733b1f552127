import type { Rect, Scalar } from "../../../../src/core/book/book";
import { FakeConditionalFormats } from "./conditional-formats";
import type { FakeContext } from "./context";
import { FakeDataValidation } from "./data-validation";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy, ProxyCollection } from "./proxy";
import type { Shape } from "./proxy";
import { FakeRangeAreas } from "./range-areas";
import { FakeRangeFormat } from "./range-format";
import { addressOf, requireOpen, requireThere, requireWritable } from "./range-target";
import type { RangeTarget } from "./range-target";
import { requireKnownSheets } from "./formula-sheets";
import type { CellData } from "./workbook-data";

/** Above it Excel answers null in place of a grid. */
const MOST_CELLS = 5_000_000;

export class FakeRange
  extends ClientProxy<RangeTarget>
  implements
    Shape<
      Excel.Range,
      | "address"
      | "rowIndex"
      | "columnIndex"
      | "rowCount"
      | "columnCount"
      | "rowHidden"
      | "columnHidden"
      | "values"
      | "valueTypes"
      | "formulas"
      | "numberFormat"
      | "format"
      | "conditionalFormats"
      | "dataValidation"
      | "getCell"
      | "merge"
      | "select"
      | "getMergedAreasOrNullObject"
    >
{
  constructor(context: FakeContext, find: () => RangeTarget | null, orNull = false) {
    super(context, "Range", find, orNull);
  }

  get address(): string {
    return this.read("address") as string;
  }

  get rowIndex(): number {
    return this.read("rowIndex") as number;
  }

  get columnIndex(): number {
    return this.read("columnIndex") as number;
  }

  get rowCount(): number {
    return this.read("rowCount") as number;
  }

  get columnCount(): number {
    return this.read("columnCount") as number;
  }

  get rowHidden(): boolean {
    return this.read("rowHidden") as boolean;
  }

  get columnHidden(): boolean {
    return this.read("columnHidden") as boolean;
  }

  get values(): Excel.Range["values"] {
    return this.read("values") as unknown[][];
  }

  set values(rows: Excel.Range["values"]) {
    this.#write("values", rows);
  }

  get valueTypes(): Excel.Range["valueTypes"] {
    return this.read("valueTypes") as Excel.Range["valueTypes"];
  }

  get formulas(): Excel.Range["formulas"] {
    return this.read("formulas") as unknown[][];
  }

  set formulas(rows: Excel.Range["formulas"]) {
    this.#write("formulas", rows);
  }

  get numberFormat(): Excel.Range["numberFormat"] {
    return this.read("numberFormat") as unknown[][];
  }

  set numberFormat(rows: Excel.Range["numberFormat"]) {
    this.act(
      "numberFormat",
      ({ sheet, rect }) => {
        requireWritable(sheet, "allowFormatCells");
        requireGrid(rows, rect);
        for (const [i, row] of rows.entries()) {
          for (const [j, format] of row.entries()) {
            if (format === null) continue;
            const [r, c] = [rect.r0 + i, rect.c0 + j];
            this.context.host.book.put(sheet, r, c, { ...sheet.at(r, c), format: String(format) });
          }
        }
      },
      rows,
    );
  }

  get format(): FakeRangeFormat {
    this.use("format");
    return new FakeRangeFormat(this.context, this);
  }

  get conditionalFormats(): FakeConditionalFormats {
    this.use("conditionalFormats");
    return new FakeConditionalFormats(this.context, () => {
      const { sheet, rect } = this.target();
      return { sheet, rects: [rect] };
    });
  }

  get dataValidation(): FakeDataValidation {
    this.use("dataValidation");
    return new FakeDataValidation(this.context, this);
  }

  getCell(row: number, column: number): FakeRange {
    this.use("getCell");
    return new FakeRange(this.context, () => {
      const { sheet, rect } = this.target();
      const [r, c] = [rect.r0 + row, rect.c0 + column];
      return { sheet, rect: { r0: r, c0: c, r1: r, c1: c } };
    });
  }

  getMergedAreasOrNullObject(): FakeRangeAreas {
    this.use("getMergedAreasOrNullObject");
    return new FakeRangeAreas(
      this.context,
      () => {
        const { sheet, rect } = this.target();
        const rects = sheet.merges.filter((merge) => beginsIn(merge, rect));
        // Excel gives up on so many.
        return rects.length === 0 || rects.length > 512 ? null : { sheet, rects, merged: true };
      },
      true,
    );
  }

  merge(): void {
    this.act("merge", ({ sheet, rect }) => {
      requireWritable(sheet);
      sheet.merges.push(rect);
    });
  }

  select(): void {
    this.act("select", ({ sheet, rect }) => this.context.host.book.select(sheet, rect));
  }

  protected readers(): Readonly<Record<string, (target: RangeTarget) => unknown>> {
    return {
      address: addressOf,
      rowIndex: ({ rect }) => rect.r0,
      columnIndex: ({ rect }) => rect.c0,
      rowCount: ({ rect }) => rect.r1 - rect.r0 + 1,
      columnCount: ({ rect }) => rect.c1 - rect.c0 + 1,
      rowHidden: ({ sheet, rect }) => allOrNone(sheet.hiddenRows, rect.r0, rect.r1),
      columnHidden: ({ sheet, rect }) => allOrNone(sheet.hiddenColumns, rect.c0, rect.c1),
      values: grid(valueOf),
      valueTypes: grid(typeOf),
      formulas: grid((cell) => cell.formula ?? valueOf(cell)),
      numberFormat: grid((cell) => cell.format),
    };
  }

  protected override requireAlive({ sheet }: RangeTarget): void {
    requireThere(sheet);
  }

  #write(member: string, rows: unknown[][]): void {
    this.act(
      member,
      ({ sheet, rect }) => {
        requireOpen({ sheet, rect });
        requireGrid(rows, rect);
        requireKnownSheets(rows.flat(), this.context.host.book.data);
        this.context.host.book.write(sheet, rect, rows, "add-in");
      },
      rows,
    );
  }
}

/** The areas of a `RangeAreas`, one by one. */
export class FakeRangeCollection extends ProxyCollection<RangeTarget, FakeRange> {
  readonly #find: () => readonly RangeTarget[];

  constructor(context: FakeContext, find: () => readonly RangeTarget[]) {
    super(context);
    this.#find = find;
  }

  protected targets(): readonly RangeTarget[] {
    return this.#find();
  }

  protected proxyOf(target: RangeTarget): FakeRange {
    return new FakeRange(this.context, () => target);
  }
}

function requireGrid(rows: readonly (readonly unknown[])[], rect: Rect): void {
  const wide = rows.every((row) => row.length === rect.c1 - rect.c0 + 1);
  if (wide && rows.length === rect.r1 - rect.r0 + 1) return;
  throw new FakeOfficeError("InvalidArgument", "Range");
}

/** Null for lines of which some are among the given and some are not. */
function allOrNone(lines: ReadonlySet<number>, from: number, to: number): boolean | null {
  const among = Array.from({ length: to - from + 1 }, (_, at) => lines.has(from + at));
  if (among.every(Boolean)) return true;
  return among.some(Boolean) ? null : false;
}

function grid(of: (cell: CellData) => unknown) {
  return ({ sheet, rect }: RangeTarget): unknown[][] | null => {
    const { r0, c0, r1, c1 } = rect;
    if ((r1 - r0 + 1) * (c1 - c0 + 1) > MOST_CELLS) return null;
    return Array.from({ length: r1 - r0 + 1 }, (_, i) =>
      Array.from({ length: c1 - c0 + 1 }, (__, j) => of(sheet.at(r0 + i, c0 + j))),
    );
  };
}

function valueOf({ value }: CellData): unknown {
  if (value === null) return "";
  return typeof value === "object" ? value.err : value;
}

function typeOf({ value }: { readonly value: Scalar }): string {
  if (value === null) return "Empty";
  if (typeof value === "object") return "Error";
  if (typeof value === "string") return "String";
  return typeof value === "number" ? "Double" : "Boolean";
}

function beginsIn(merge: Rect, rect: Rect): boolean {
  const { r0, c0 } = merge;
  return r0 >= rect.r0 && r0 <= rect.r1 && c0 >= rect.c0 && c0 <= rect.c1;
}
