import type { Locale } from "../locale/locale";
import type { Io } from "./command";
import { fileProblem } from "./file-problem";
import { isSameFile, writeWhole } from "./files";
import { CannotRun } from "./load";

/** Writes a result to a file and says where; never over one of the files it was made from. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  inputs: readonly string[],
  io: Io,
  locale: Locale,
): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(path, input)) throw new CannotRun(locale.cli.sameFile(path));
  }
  try {
    await writeWhole(path, content);
  } catch (error) {
    const reason = fileProblem(error, locale);
    if (reason === null) throw error;
    throw new CannotRun(locale.cli.cannotWrite(path, reason));
  }
  io.stderr(`${locale.cli.written(path)}\n`);
}
