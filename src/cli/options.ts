import { parseArgs } from "node:util";
import type { CliTexts } from "../locale/locale";

/** A mistake in the arguments, in words for the user. */
export class UsageError extends Error {}

/** What an option of a command takes; `allowed` lists the values it may have. */
export interface OptionSpec {
  readonly kind: "flag" | "value";
  readonly short?: string;
  readonly allowed?: readonly string[];
}

/** Arguments of a command after its options were taken out. */
export interface ParsedArguments {
  readonly positionals: readonly string[];
  readonly values: ReadonlyMap<string, string>;
  readonly flags: ReadonlySet<string>;
}

/** Options every command takes. */
export const COMMON_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  layout: { kind: "value" },
  lang: { kind: "value", allowed: ["zh", "en", "zh-CN", "en-US"] },
  help: { kind: "flag", short: "h" },
  version: { kind: "flag" },
};

/** Parses arguments against the options of a command; a UsageError names what is wrong. */
export function parseOptions(
  argv: readonly string[],
  specs: Readonly<Record<string, OptionSpec>>,
  texts: CliTexts,
): ParsedArguments {
  const { tokens, positionals } = parseArgs({
    args: [...argv],
    strict: false,
    tokens: true,
    allowPositionals: true,
    options: Object.fromEntries(
      Object.entries(specs).map(([name, { kind, short }]) => [
        name,
        {
          type: kind === "flag" ? ("boolean" as const) : ("string" as const),
          ...(short === undefined ? {} : { short }),
        },
      ]),
    ),
  });
  const values = new Map<string, string>();
  const flags = new Set<string>();
  for (const token of tokens) {
    if (token.kind !== "option") continue;
    const spec = Object.hasOwn(specs, token.name) ? specs[token.name] : undefined;
    if (spec === undefined) throw new UsageError(texts.unknownOption(token.rawName));
    if (spec.kind === "flag") {
      if (token.value !== undefined) throw new UsageError(texts.unknownOption(token.rawName));
      flags.add(token.name);
      continue;
    }
    if (token.value === undefined || token.value === "") {
      throw new UsageError(texts.missingValue(token.rawName));
    }
    if (spec.allowed?.includes(token.value) === false) {
      throw new UsageError(texts.badValue(token.rawName, token.value, spec.allowed.join(", ")));
    }
    values.set(token.name, token.value);
  }
  return { positionals, values, flags };
}
