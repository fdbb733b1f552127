import { MEMO_NAMESPACE, memoPair } from "../../../core/memo";
import type { PartText } from "../package";
import { scanXml } from "../xml-scan";
import { orElse } from "./optional-part";

/**
 * The texts that are kept in custom parts of a workbook; where two have one key, the first counts. A
 * part that is damaged keeps none.
 */
export async function readKeptTexts(
  parts: readonly string[],
  textOf: PartText,
): Promise<ReadonlyMap<string, string>> {
  const texts = new Map<string, string>();
  // A hostile file may name one part any number of times, and no part is unpacked twice for it.
  for (const part of new Map(parts.map((name) => [name.toLowerCase(), name])).values()) {
    const pair = await orElse(async () => {
      const xml = await textOf(part);
      return xml?.includes(MEMO_NAMESPACE) === true ? pairOf(xml, part) : null;
    }, null);
    if (pair !== null && !texts.has(pair[0])) texts.set(...pair);
  }
  return texts;
}

/** Key and text, a list in JSON; null for a part that someone else has written. */
function pairOf(xml: string, part: string): readonly [string, string] | null {
  let json = "";
  scanXml(xml, part, {
    text(text, path) {
      if (path.length === 1 && path[0] === "memo") json += text;
    },
  });
  return memoPair(json);
}
