import type { Block } from "../../src/report/model";

export function lineOf(block: Block): string {
  if (block.kind === "table" || block.kind === "chart") return `[${block.id}]`;
  return block.kind === "heading" ? block.text : block.inlines.map(({ text }) => text).join("");
}
