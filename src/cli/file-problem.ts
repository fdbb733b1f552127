import type { Locale } from "../locale/locale";

/** Why the system would not read or write a file, in words; null for an error of another kind. */
export function fileProblem(error: unknown, locale: Locale): string | null {
  const code = error instanceof Error && "code" in error ? error.code : undefined;
  if (typeof code !== "string") return null;
  return locale.cli.fileProblem[code] ?? (/^E[A-Z0-9]+$/u.test(code) ? code : null);
}
