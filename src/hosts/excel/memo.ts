import { MEMO_NAMESPACE, memoPair, memoXml } from "../../core/memo";
import type { Run } from "./calls";

/**
 * Texts are kept as custom XML parts, one for a key, and not as settings: a setting belongs to
 * one add-in and is lost with it, a part belongs to the workbook, is found in the file by every
 * host, and takes more than the two megabytes of all settings.
 */
const MEMO = /<(?:[\w.-]+:)?memo\b[^>]*>([^<]*)<\//;

/** The text under a key, null where there is none. */
export async function recall(run: Run, key: string): Promise<string | null> {
  return run(async (context) => {
    const memos = await memosOf(context);
    return memos.find((memo) => memo.key === key)?.text ?? null;
  });
}

/** Keeps a text under a key in place of what was there; null removes it. */
export async function remember(run: Run, key: string, text: string | null): Promise<void> {
  const xml = text === null ? null : memoXml(key, text);
  await run(async (context) => {
    const [first, ...more] = (await memosOf(context)).filter((memo) => memo.key === key);
    for (const memo of more) memo.part.delete();
    if (xml === null) first?.part.delete();
    else if (first === undefined) context.workbook.customXmlParts.add(xml);
    else if (first.text !== text) first.part.setXml(xml);
    await context.sync();
  });
}

interface Memo {
  readonly part: Excel.CustomXmlPart;
  readonly key: string;
  readonly text: string;
}

async function memosOf(context: Excel.RequestContext): Promise<Memo[]> {
  const parts = context.workbook.customXmlParts.getByNamespace(MEMO_NAMESPACE);
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

/** Null for a part that someone else has written. */
function pairOf(xml: string): readonly [string, string] | null {
  return memoPair((MEMO.exec(xml)?.[1] ?? "").replaceAll("&quot;", '"'));
}
