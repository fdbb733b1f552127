import type { Source } from "../../core/layout/layout";

/** A source as it is cited: 《title》（number）clause. */
export function source(document: Source, clause: string | undefined): string {
  const number = document.number === undefined ? "" : `（${document.number}）`;
  return `《${document.title.zh}》${number}${clause ?? ""}`;
}
