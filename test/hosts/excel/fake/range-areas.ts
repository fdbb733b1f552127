import type { Rect } from "../../../../src/core/book/book";
import { FakeConditionalFormats } from "./conditional-formats";
import type { FakeContext } from "./context";
import { ClientProxy } from "./proxy";
import type { Shape } from "./proxy";
import { FakeRangeCollection } from "./range";
import { addressOf, requireThere } from "./range-target";
import type { SheetData } from "./workbook-data";

export interface AreasTarget {
  readonly sheet: SheetData;
  readonly rects: readonly Rect[];
  /** Made by asking for merged areas. */
  readonly merged: boolean;
}

export class FakeRangeAreas
  extends ClientProxy<AreasTarget>
  implements Shape<Excel.RangeAreas, "address" | "areaCount" | "areas" | "conditionalFormats">
{
  #areas: FakeRangeCollection | null = null;

  constructor(context: FakeContext, find: () => AreasTarget | null, orNull = false) {
    super(context, "RangeAreas", find, orNull);
  }

  get address(): string {
    return this.read("address") as string;
  }

  get areaCount(): number {
    return this.read("areaCount") as number;
  }

  get areas(): FakeRangeCollection {
    this.use("areas");
    this.#areas ??= new FakeRangeCollection(this.context, () => {
      const { sheet, rects } = this.target();
      return rects.map((rect) => ({ sheet, rect }));
    });
    return this.#areas;
  }

  get conditionalFormats(): FakeConditionalFormats {
    this.use("conditionalFormats");
    return new FakeConditionalFormats(this.context, () => this.target());
  }

  protected readers(): Readonly<Record<string, (target: AreasTarget) => unknown>> {
    return {
      areaCount: ({ rects }) => rects.length,
      address: ({ sheet, rects, merged }) => {
        const { firstCellsOnly, addressLimit } = this.context.host;
        const shown = rects.map((rect) =>
          merged && firstCellsOnly ? { ...rect, r1: rect.r0, c1: rect.c0 } : rect,
        );
        return shown
          .map((rect) => addressOf({ sheet, rect }))
          .join(", ")
          .slice(0, addressLimit);
      },
    };
  }

  protected override requireAlive({ sheet }: AreasTarget): void {
    requireThere(sheet);
  }
}
