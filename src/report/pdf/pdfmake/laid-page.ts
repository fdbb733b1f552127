import type { LaidLine } from "./line";

/** A ruled line, in points from the top left of the page. */
export interface LaidRule {
  readonly type: "line";
  x1: number;
  y1: number;
  x2: number;
  y2: number;
  lineWidth: number;
  lineColor: unknown;
  dash?: { length: number; space: number };
  lineCap?: "butt" | "round" | "square";
}

/** A filled rectangle; `x` and `y` are its top left corner. */
export interface LaidRectangle {
  readonly type: "rect";
  readonly x: number;
  readonly y: number;
  readonly w: number;
  readonly h: number;
  readonly color: unknown;
}

export type LaidVector = LaidRule | LaidRectangle;

export type LaidItem =
  | { readonly type: "line"; readonly item: LaidLine }
  | { readonly type: "vector"; readonly item: LaidVector };

export interface LaidPage {
  items: LaidItem[];
  readonly pageSize: { readonly width: number; readonly height: number };
  readonly pageMargins: Record<"left" | "top" | "right" | "bottom", number>;
}
