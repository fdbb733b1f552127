import { escapeXml } from "../write/xml";
import { unescapeXml } from "../xml-text";
import { changePieces, isElement, join, nameOf, split } from "./markup";
import { linksOf } from "./links";
import type { PackageDraft } from "./package-draft";

const PAIRS = "HeadingPairs";
const TITLES = "TitlesOfParts";

/**
 * Makes the list of sheets that the properties of the document hold true again, or takes it out where
 * it lists more than sheets: the name of a sheet that is gone or was renamed must not be published.
 */
export async function saveTitles(
  draft: PackageDraft,
  was: readonly string[],
  now: readonly string[],
): Promise<void> {
  if (was.length === now.length && was.every((name, at) => name === now[at])) return;
  for (const { kind, target } of await linksOf(draft, "")) {
    if (kind !== "extended-properties") continue;
    await draft.change(target, (xml) =>
      changePieces(xml, (pieces) => {
        const titles = pieces.find((piece) => nameOf(piece) === TITLES);
        const pairs = pieces.find((piece) => nameOf(piece) === PAIRS);
        const isOfSheets = titles !== undefined && pairs !== undefined && lists(titles, pairs, was);
        return pieces.flatMap((piece) => {
          if (piece === titles) return isOfSheets ? [withTitles(piece, now)] : [];
          if (piece === pairs) return isOfSheets ? [withCount(piece, now.length)] : [];
          return [piece];
        });
      }),
    );
  }
}

/** Whether the titles are the sheets of the file and nothing else. */
function lists(titles: string, pairs: string, sheets: readonly string[]): boolean {
  const found = leaves(titles).map((leaf) => unescapeXml(split(leaf).pieces.join(""), ""));
  const isSame = found.length === sheets.length && found.every((name, at) => name === sheets[at]);
  return isSame && leaves(pairs).map(nameOf).join() === "lpstr,i4";
}

/** The elements inside of an element that hold no others. */
function leaves(xml: string): readonly string[] {
  return split(xml)
    .pieces.filter(isElement)
    .flatMap((piece) => (split(piece).pieces.some(isElement) ? leaves(piece) : [piece]));
}

function withTitles(titles: string, names: readonly string[]): string {
  const outer = split(titles);
  const vector = split(outer.pieces.find(isElement) ?? "<vector/>");
  const sample = split(vector.pieces.find(isElement) ?? "<lpstr></lpstr>");
  const pieces = names.map((name) => join({ ...sample, pieces: [escapeXml(name)] }));
  const open = vector.open.replace(/(\bsize\s*=\s*)(?:"\d*"|'\d*')/u, `$1"${names.length}"`);
  return join({ ...outer, pieces: [join({ ...vector, open, pieces })] });
}

function withCount(pairs: string, count: number): string {
  return pairs.replace(/(<(?:[\w.-]+:)?i4\s*>)[^<]*/u, `$1${count}`);
}
