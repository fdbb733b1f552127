import { readBook } from "../core/book/read-book";
import type { Book } from "../core/book/book";
import { check, type CheckOptions } from "../core/check/check";
import type { CheckResult } from "../core/check/result";
import { HostError } from "../core/host";
import type { LayoutSet } from "../core/layout/layout";
import { chooseLayoutSet } from "../core/locate/choose-layout";
import { within } from "../hosts/file/limits";
import { openWorkbookFile } from "../hosts/file/open";
import type { Locale } from "../locale/locale";
import { LAYOUT_SETS } from "../statute/layout-sets";
import { fileProblem } from "./file-problem";
import { readBytes, sizeOf } from "./files";
import { UsageError } from "./options";

/** A file could not be checked; the message is for the user and names file and cure. */
export class CannotRun extends Error {}

export interface Checked {
  /** The file as it was read. */
  readonly bytes: Uint8Array;
  readonly book: Book;
  readonly result: CheckResult;
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
  const { bytes, book } = await readWorkbook(path, locale);
  const layout = named ?? chooseLayoutSet(book, LAYOUT_SETS);
  const result = check(book, layout, options);
  if (result.disclosure.tables.length === 0) {
    const titles = layout.tables.map(({ title }) => title).join(locale.cli.comma);
    throw new CannotRun(locale.cli.notRecognised(path, titles));
  }
  return { bytes, book, result };
}

async function readWorkbook(
  path: string,
  locale: Locale,
): Promise<{ bytes: Uint8Array; book: Book }> {
  try {
    const size = await sizeOf(path);
    if (size !== null) within("fileBytes", size);
    const bytes = await readBytes(path);
    const reader = await openWorkbookFile(bytes);
    try {
      return { bytes, book: await readBook(reader) };
    } finally {
      await reader.close();
    }
  } catch (error) {
    const reason =
      error instanceof HostError
        ? locale.hostError(error.code, error.params)
        : fileProblem(error, locale);
    if (reason === null) throw error;
    throw new CannotRun(locale.cli.cannotRead(path, reason));
  }
}
