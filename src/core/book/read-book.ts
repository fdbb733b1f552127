import { HostError } from "../host";
import type { Part, SheetInfo, Snapshot, WorkbookReader } from "../host";
import type { Book, Rect, Sheet } from "./book";
import { unboundIn } from "./unbound";

const EVERY_PART: readonly Part[] = ["values", "formulas", "formats", "merges"];

/**
 * Reads a whole workbook with two calls, `sheets()` and one `read()` for every sheet that is not
 * empty, so that a host which pays for each round trip pays twice at most.
 */
export async function readBook(reader: WorkbookReader): Promise<Book> {
  const infos = await reader.sheets();
  const filled = infos.filter((info) => info.used !== null);
  const wants = filled.map((info) => ({ sheet: info.name, parts: EVERY_PART }));
  const answers = wants.length === 0 ? [] : await reader.read(wants);

  const answerOf = new Map<SheetInfo, Snapshot>();
  for (const [index, info] of filled.entries()) {
    const answer = answers[index];
    if (answer === undefined) throw new HostError("damaged", { part: info.name });
    answerOf.set(info, answer);
  }
  return { sheets: infos.map((info) => sheetOf(info, answerOf.get(info))) };
}

function sheetOf(info: SheetInfo, answer: Snapshot | undefined): Sheet {
  const { name, visibility } = info;
  // In a live host the last cell may have been cleared between the two calls.
  if (answer === undefined || answer.values.length === 0) {
    return { name, visibility, used: null, values: [], formulas: [], formats: [], merges: [] };
  }
  return {
    name,
    visibility,
    used: rectOf(answer.rect),
    values: answer.values,
    formulas: answer.formulas ?? answer.values.map((row) => row.map(() => null)),
    formats: answer.formats ?? answer.values.map((row) => row.map(() => "General")),
    merges: answer.merges.map(rectOf),
    ...unboundIn(answer.unbound ?? []),
  };
}

function rectOf({ r0, c0, r1, c1 }: Rect): Rect {
  return { r0, c0, r1, c1 };
}
