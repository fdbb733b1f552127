import type { Book } from "../core/book/book";
import type { BookLook } from "../core/book/look";
import { check, type CheckOptions } from "../core/check/check";
import type { CheckResult } from "../core/check/result";
import {
  EXPLANATIONS_KEY,
  holdAgainst,
  readExplanations,
  type Explained,
  type Explanation,
} from "../core/finding/explanation";
import { HostError } from "../core/host";
import type { LayoutSet } from "../core/layout/layout";
import { chooseLayoutSet } from "../core/locate/choose-layout";
import { within } from "../hosts/file/limits";
import { openDocument } from "../hosts/file/open-document";
import type { Locale } from "../locale/locale";
import { LAYOUT_SETS } from "../statute/layout-sets";
import { fileProblem } from "./file-problem";
import { readBytes, sizeOf } from "./files";
import { UsageError } from "./options";

/** A file could not be checked; the message is for the user and names file and cure. */
export class CannotRun extends Error {}

/** What a user is told of an error; one that nobody thought of is a fault of this program. */
export function sentenceOf(error: unknown, locale: Locale): string {
  if (error instanceof UsageError || error instanceof CannotRun) return error.message;
  return locale.cli.internal(String(error).split("\n", 1)[0] ?? "");
}

/** A workbook as it was read. */
interface Loaded {
  readonly bytes: Uint8Array;
  readonly book: Book;
  readonly look: BookLook;
  /** What the workbook keeps; none where that is nothing this program has written. */
  readonly explanations: readonly Explanation[];
}

/** A workbook that was read and checked. */
export interface Checked extends Loaded {
  readonly result: CheckResult;
  readonly explained: Explained;
}

/** The layout set named on the command line, null where none is. */
export function layoutNamed(id: string | undefined, locale: Locale): LayoutSet | null {
  if (id === undefined) return null;
  const found = LAYOUT_SETS.find((set) => set.id === id);
  if (found !== undefined) return found;
  const known = LAYOUT_SETS.map((set) => set.id).join(", ");
  throw new UsageError(locale.cli.badValue("--layout", id, known));
}

/** Reads a workbook and checks it; throws CannotRun where it cannot be read or recognised. */
export async function checkFile(
  path: string,
  named: LayoutSet | null,
  locale: Locale,
  options: CheckOptions = {},
): Promise<Checked> {
  const loaded = await readWorkbook(path, locale);
  const { book, look, explanations } = loaded;
  const layout = named ?? chooseLayoutSet(book, LAYOUT_SETS);
  const result = check(book, layout, { look, ...options });
  if (result.disclosure.tables.length === 0) {
    const titles = layout.tables.map(({ title }) => title).join(locale.cli.comma);
    throw new CannotRun(locale.cli.notRecognised(path, titles));
  }
  return { ...loaded, result, explained: explainedIn(result, explanations) };
}

/** What of the findings of a check may stand by these explanations. */
export function explainedIn(
  { findings, disclosure }: CheckResult,
  explanations: readonly Explanation[],
): Explained {
  return holdAgainst(explanations, findings, disclosure.layout.rules);
}

async function readWorkbook(path: string, locale: Locale): Promise<Loaded> {
  try {
    const size = await sizeOf(path);
    if (size !== null) within("fileBytes", size);
    const bytes = await readBytes(path);
    const { book, look, texts } = await openDocument(bytes);
    const kept = texts.get(EXPLANATIONS_KEY);
    const explanations = kept === undefined ? null : readExplanations(kept);
    return { bytes, book, look, explanations: explanations ?? [] };
  } catch (error) {
    const reason =
      error instanceof HostError
        ? locale.hostError(error.code, error.params)
        : fileProblem(error, locale);
    if (reason === null) throw error;
    throw new CannotRun(locale.cli.cannotRead(path, reason));
  }
}
