import type { FakeContext } from "./context";
import { FakeOfficeError } from "./fake-error";
import { ClientProxy } from "./proxy";
import type { Shape } from "./proxy";
import type { RangeTarget } from "./range-target";
import { requireWritable } from "./range-target";

/** A format object of a range: every property is set cell by cell and never read by the host. */
abstract class StylePart extends ClientProxy<RangeTarget> {
  constructor(context: FakeContext, className: string, range: ClientProxy<RangeTarget>) {
    super(context, className, () => range.target());
  }

  protected readers() {
    return {};
  }

  protected set(member: string, property: string, value: unknown): void {
    this.act(
      member,
      (target) => {
        // Also of protection: cells cannot be opened on a sheet that is protected already.
        requireWritable(target.sheet, member === "locked" ? undefined : "allowFormatCells");
        eachCell(target, (row, column) => {
          const cell = target.sheet.at(row, column);
          const style = { ...cell.style, [property]: value };
          this.context.host.book.put(target.sheet, row, column, { ...cell, style });
        });
      },
      value,
    );
  }
}

export class FakeRangeFormat
  extends StylePart
  implements Shape<Excel.RangeFormat, "fill" | "font" | "borders" | "protection">
{
  readonly #range: ClientProxy<RangeTarget>;

  constructor(context: FakeContext, range: ClientProxy<RangeTarget>) {
    super(context, "RangeFormat", range);
    this.#range = range;
  }

  get fill(): FakeRangeFill {
    this.use("fill");
    return new FakeRangeFill(this.context, "RangeFill", this.#range);
  }

  get font(): FakeRangeFont {
    this.use("font");
    return new FakeRangeFont(this.context, "RangeFont", this.#range);
  }

  get borders(): FakeBorders {
    this.use("borders");
    return new FakeBorders(this.context, this.#range);
  }

  get protection(): FakeFormatProtection {
    this.use("protection");
    return new FakeFormatProtection(this.context, "FormatProtection", this.#range);
  }

  set horizontalAlignment(value: Excel.RangeFormat["horizontalAlignment"]) {
    this.set("horizontalAlignment", "align", value);
  }

  set verticalAlignment(value: Excel.RangeFormat["verticalAlignment"]) {
    this.set("verticalAlignment", "verticalAlign", value);
  }

  set wrapText(value: boolean) {
    this.set("wrapText", "wrap", value);
  }

  set indentLevel(value: number) {
    this.set("indentLevel", "indent", value);
  }

  set columnWidth(value: number) {
    this.act("columnWidth", ({ sheet, rect }) => {
      requireWritable(sheet, "allowFormatColumns");
      for (let column = rect.c0; column <= rect.c1; column++) sheet.columnWidths.set(column, value);
    });
  }
}

export class FakeRangeFill extends StylePart {
  set color(value: string) {
    this.set("color", "fill", value);
  }
}

export class FakeRangeFont extends StylePart {
  set bold(value: boolean) {
    this.set("bold", "bold", value);
  }

  set size(value: number) {
    this.set("size", "size", value);
  }

  set color(value: string) {
    this.set("color", "color", value);
  }
}

export class FakeFormatProtection
  extends StylePart
  implements Shape<Excel.FormatProtection, "locked">
{
  get locked(): boolean {
    return this.read("locked") as boolean;
  }

  set locked(value: boolean) {
    this.set("locked", "locked", value);
  }

  /** Null where the cells differ. */
  protected override readers() {
    return {
      locked: (target: RangeTarget) => {
        const found = new Set<boolean>();
        eachCell(target, (row, column) =>
          found.add(target.sheet.at(row, column).style["locked"] !== false),
        );
        const [locked = true] = found;
        return found.size > 1 ? null : locked;
      },
    };
  }
}

type Side = Parameters<Excel.RangeBorderCollection["getItem"]>[0];

export class FakeBorders
  extends StylePart
  implements Shape<Excel.RangeBorderCollection, "getItem">
{
  readonly #range: ClientProxy<RangeTarget>;

  constructor(context: FakeContext, range: ClientProxy<RangeTarget>) {
    super(context, "RangeBorderCollection", range);
    this.#range = range;
  }

  getItem(side: Side): FakeBorder {
    this.use("getItem");
    return new FakeBorder(this.context, this.#range, side);
  }
}

export class FakeBorder extends StylePart {
  readonly #side: Side;

  constructor(context: FakeContext, range: ClientProxy<RangeTarget>, side: Side) {
    super(context, "RangeBorder", range);
    this.#side = side;
  }

  set style(value: Excel.RangeBorder["style"]) {
    this.act("style", ({ rect }) => {
      const inside =
        (this.#side === "InsideHorizontal" && rect.r0 === rect.r1) ||
        (this.#side === "InsideVertical" && rect.c0 === rect.c1);
      if (inside) throw new FakeOfficeError("InvalidArgument", `RangeBorder ${this.#side}`);
    });
    this.set("style", `border${this.#side}`, value);
  }

  set color(value: string) {
    this.set("color", `border${this.#side}Color`, value);
  }
}

function eachCell({ rect }: RangeTarget, each: (row: number, column: number) => void): void {
  for (let row = rect.r0; row <= rect.r1; row++) {
    for (let column = rect.c0; column <= rect.c1; column++) each(row, column);
  }
}
