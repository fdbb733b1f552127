import { HostError } from "./host";

/**
 * The vocabulary of the custom XML parts that keep a text inside of a workbook, one part for a key.
 * Every host writes and reads the same parts.
 */
export const MEMO_NAMESPACE = "urn:budget-disclosure:memo";

/** Explanations of a whole book are a hundredth of it; more would not pass Excel on the web. */
const MOST_CHARACTERS = 1_000_000;

/**
 * The part for a text under a key: both as JSON in which nothing is left that XML would change or
 * refuse. Throws HostError `too-large` for a text that no host would take.
 */
export function memoXml(key: string, text: string): string {
  if (text.length > MOST_CHARACTERS) {
    const [limit, found] = [String(MOST_CHARACTERS), String(text.length)];
    throw new HostError("too-large", { what: "textCharacters", limit, found });
  }
  const body = JSON.stringify([key, text]).replace(
    /[<>&\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<memo xmlns="${MEMO_NAMESPACE}">${body}</memo>`;
}

/** Key and text by the JSON inside of a part; null for a part that someone else has written. */
export function memoPair(json: string): readonly [string, string] | null {
  try {
    const found: unknown = JSON.parse(json);
    if (!Array.isArray(found)) return null;
    const [key, text] = found as unknown[];
    return typeof key === "string" && typeof text === "string" ? [key, text] : null;
  } catch {
    return null;
  }
}
