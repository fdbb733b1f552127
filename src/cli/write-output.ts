import { resolve } from "node:path";
import type { Locale } from "../locale/locale";
import type { Io } from "./command";
import { fileProblem } from "./file-problem";
import { isSameFile, writeWhole } from "./files";
import { CannotRun } from "./load";
import { UsageError } from "./options";

/** Refuses a path that is one of the files a result is made from. */
export async function keepInputs(
  path: string,
  inputs: readonly string[],
  locale: Locale,
): Promise<void> {
  for (const input of inputs) {
    if (await isSameFile(path, input)) throw new CannotRun(locale.cli.sameFile(path));
  }
}

/** Refuses two results under one path; undefined for a result that nobody asked for. */
export function refuseTwice(paths: readonly (string | undefined)[], { cli }: Locale): void {
  const wanted = paths.flatMap((path) => (path === undefined ? [] : resolve(path)));
  const twice = wanted.find((path, at) => wanted.indexOf(path) !== at);
  if (twice !== undefined) throw new UsageError(cli.sameOutput(twice));
}

/** Writes a result to a file and says where; never over one of the files it was made from. */
export async function writeOutput(
  path: string,
  content: string | Uint8Array,
  inputs: readonly string[],
  io: Io,
  locale: Locale,
): Promise<void> {
  await keepInputs(path, inputs, locale);
  try {
    await writeWhole(path, content);
  } catch (error) {
    const reason = fileProblem(error, locale);
    if (reason === null) throw error;
    throw new CannotRun(locale.cli.cannotWrite(path, reason));
  }
  io.stderr(`${locale.cli.written(path)}\n`);
}
