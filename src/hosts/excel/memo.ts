import { HostError } from "../../core/host";
import type { Run } from "./calls";

/**
 * Texts are kept as custom XML parts, one for a key, and not as settings: a setting belongs to
 * one add-in and is lost with it, a part belongs to the workbook, is found in the file by every
 * host, and takes more than the two megabytes of all settings.
 */
const NAMESPACE = "urn:budget-disclosure:memo";
const MEMO = /<(?:[\w.-]+:)?memo\b[^>]*>([^<]*)<\//;
/** Explanations of a whole book are a hundredth of it; more would not pass Excel on the web. */
const MOST_CHARACTERS = 1_000_000;

/** The text under a key, null where there is none. */
export async function recall(run: Run, key: string): Promise<string | null> {
  return run(async (context) => {
    const memos = await memosOf(context);
    return memos.find((memo) => memo.key === key)?.text ?? null;
  });
}

/** Keeps a text under a key in place of what was there; null removes it. */
export async function remember(run: Run, key: string, text: string | null): Promise<void> {
  if (text !== null && text.length > MOST_CHARACTERS) {
    const [limit, found] = [String(MOST_CHARACTERS), String(text.length)];
    throw new HostError("too-large", { what: "textCharacters", limit, found });
  }
  await run(async (context) => {
    const [first, ...more] = (await memosOf(context)).filter((memo) => memo.key === key);
    for (const memo of more) memo.part.delete();
    if (text === null) first?.part.delete();
    else if (first === undefined) context.workbook.customXmlParts.add(xmlOf(key, text));
    else if (first.text !== text) first.part.setXml(xmlOf(key, text));
    await context.sync();
  });
}

interface Memo {
  readonly part: Excel.CustomXmlPart;
  readonly key: string;
  readonly text: string;
}

async function memosOf(context: Excel.RequestContext): Promise<Memo[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(NAMESPACE);
  parts.load("items/id");
  await context.sync();
  if (parts.items.length === 0) return [];
  const asked = parts.items.map((part) => ({ part, xml: part.getXml() }));
  await context.sync();
  return asked.flatMap(({ part, xml }) => {
    const pair = pairOf(xml.value);
    return pair === null ? [] : [{ part, key: pair[0], text: pair[1] }];
  });
}

/** Key and text as JSON in which nothing is left that XML would change or refuse. */
function xmlOf(key: string, text: string): string {
  const body = JSON.stringify([key, text]).replace(
    /[<>&\u007F-\u009F\u2028\u2029\uFFFE\uFFFF]/g,
    (letter) => `\\u${letter.charCodeAt(0).toString(16).padStart(4, "0")}`,
  );
  return `<memo xmlns="${NAMESPACE}">${body}</memo>`;
}

/** Null for a part that someone else has written. */
function pairOf(xml: string): readonly [string, string] | null {
  try {
    const found: unknown = JSON.parse((MEMO.exec(xml)?.[1] ?? "").replaceAll("&quot;", '"'));
    if (!Array.isArray(found)) return null;
    const [key, text] = found as unknown[];
    return typeof key === "string" && typeof text === "string" ? [key, text] : null;
  } catch {
    return null;
  }
}
