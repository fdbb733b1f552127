import { MEMO_NAMESPACE, memoXml } from "../../../core/memo";
import { readKeptTexts } from "../look/kept-texts";
import { XML_HEAD } from "../write/xml";
import { declarePart, removePart } from "./content-types";
import { addLink, dropLinks, linksOf, linksPart } from "./links";
import type { PackageDraft } from "./package-draft";

const PROPERTIES = "http://schemas.openxmlformats.org/officeDocument/2006/customXml";
const PROPERTIES_TYPE = "application/vnd.openxmlformats-officedocument.customXmlProperties+xml";

interface Memo {
  readonly part: string;
  readonly key: string;
  readonly text: string;
}

/** Makes the texts kept in a workbook these; those that are equal keep their bytes. */
export async function saveTexts(
  draft: PackageDraft,
  workbook: string,
  texts: ReadonlyMap<string, string>,
): Promise<void> {
  const memos = await memosIn(draft, workbook);
  for (const [at, { part, key, text: was }] of memos.entries()) {
    const first = memos.find((memo) => memo.key === key);
    const text = texts.get(key);
    // Of several with one key the first counts: the others are in nobody's way while it is true.
    if (text === (first?.text ?? was)) continue;
    if (text === undefined || first !== memos[at]) await removeMemo(draft, workbook, part);
    else draft.put(part, memoXml(key, text));
  }
  const known = new Set(memos.map(({ key }) => key));
  for (const [key, text] of texts) if (!known.has(key)) await addMemo(draft, workbook, key, text);
}

async function memosIn(draft: PackageDraft, workbook: string): Promise<Memo[]> {
  const memos: Memo[] = [];
  for (const { kind, target } of await linksOf(draft, workbook)) {
    if (kind !== "customXml") continue;
    const pairs = await readKeptTexts([target], (name) => draft.textOf(name));
    for (const [key, text] of pairs) memos.push({ part: target, key, text });
  }
  return memos;
}

async function removeMemo(draft: PackageDraft, workbook: string, part: string): Promise<void> {
  for (const { target } of await linksOf(draft, part)) await removePart(draft, target);
  await removePart(draft, linksPart(part));
  await removePart(draft, part);
  await dropLinks(draft, workbook, ({ target }) => target === part);
}

async function addMemo(
  draft: PackageDraft,
  workbook: string,
  key: string,
  text: string,
): Promise<void> {
  let number = 1;
  while (
    draft.has(`customXml/item${number}.xml`) ||
    draft.has(`customXml/itemProps${number}.xml`)
  ) {
    number++;
  }
  const [part, properties] = [`customXml/item${number}.xml`, `customXml/itemProps${number}.xml`];
  draft.put(part, memoXml(key, text));
  draft.put(properties, propertiesXml(number));
  await addLink(draft, part, "customXmlProps", properties);
  await declarePart(draft, properties, PROPERTIES_TYPE);
  await addLink(draft, workbook, "customXml", part);
}

/** The id is made of the number of the part, as the same book has to give the same bytes. */
function propertiesXml(number: number): string {
  const id = `{B0D6E7D1-5C05-4E2B-9A55-${number.toString(16).toUpperCase().padStart(12, "0")}}`;
  return (
    `${XML_HEAD}<ds:datastoreItem ds:itemID="${id}" xmlns:ds="${PROPERTIES}"><ds:schemaRefs>` +
    `<ds:schemaRef ds:uri="${MEMO_NAMESPACE}"/></ds:schemaRefs></ds:datastoreItem>`
  );
}
