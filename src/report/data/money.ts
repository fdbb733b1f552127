import { UNIT_NAME } from "../../core/money/unit";
import type { TableBlock } from "../model";

const STATED = /单位[:：]\s*(万元|元)/u;

/** The unit of the amounts of a table in words: its layout's, else the one it states. */
export function moneyOf({ meaning, captionLeft, captionRight, head }: TableBlock): string {
  if (meaning !== undefined) return UNIT_NAME[meaning.unit];
  const words = [captionRight, captionLeft, ...head.flat().map(({ text }) => text)];
  for (const text of words) {
    const unit = STATED.exec(text)?.[1];
    if (unit !== undefined) return unit;
  }
  return "";
}
