import type { Locale } from "../locale/locale";
import type { ParsedArguments } from "./options";

/** Where a command writes: results to stdout, progress and messages to stderr. */
export interface Io {
  readonly stdout: (text: string) => void;
  readonly stderr: (text: string) => void;
}

export interface CommandContext {
  readonly io: Io;
  readonly locale: Locale;
  readonly parsed: ParsedArguments;
}
