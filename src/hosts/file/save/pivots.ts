import type { Moves } from "./follow";
import { followWhole } from "./follow";
import type { Fates } from "./follow-formula";
import {
  attribute,
  isElement,
  join,
  nameOf,
  split,
  splitPart,
  joinPart,
  withAttribute,
} from "./markup";
import type { PackageDraft } from "./package-draft";

const CACHE = /^xl\/pivotCache\/pivotCacheDefinition[^/]*\.xml$/iu;

/**
 * Lets the sources of pivot tables (数据透视表) follow their sheets and cells. A source in another
 * workbook, under a name, or on a sheet that is gone stays as it is written.
 */
export async function followPivotSources(draft: PackageDraft, fates: Fates): Promise<void> {
  for (const name of draft.names) {
    if (!CACHE.test(name)) continue;
    await draft.change(name, (xml) =>
      changeElement(xml, ["cacheSource", "worksheetSource"], (source) =>
        followSource(source, fates),
      ),
    );
  }
}

function followSource(source: string, fates: Fates): string {
  const [sheet, ref] = [attribute(source, "sheet"), attribute(source, "ref")];
  const isElsewhere = /\s[\w.-]+:id\s*=/u.test(source);
  const fate = sheet === undefined ? undefined : fates.get(sheet.toLowerCase());
  if (fate === undefined || fate.name === null || isElsewhere) return source;
  const made = fate.name === sheet ? source : withAttribute(source, "sheet", fate.name);
  const area = ref === undefined ? null : followWhole(ref, fate.moves);
  return area === null || area === ref ? made : withAttribute(made, "ref", area);
}

/** Lets a pivot table stay on its cells, as long as they stay together. */
export function followPivot(xml: string, moves: Moves): string {
  return changeElement(xml, ["location"], (location) => {
    const ref = attribute(location, "ref") ?? "";
    const area = followWhole(ref, moves);
    return area === null || area === ref ? location : withAttribute(location, "ref", area);
  });
}

/** A part with the elements at the end of a path changed; the path begins below the root. */
function changeElement(
  xml: string,
  path: readonly string[],
  change: (element: string) => string,
): string {
  const within = (element: string, [name, ...deeper]: readonly string[]): string => {
    if (name === undefined) return change(element);
    const { open, pieces, close } = split(element);
    const made = pieces.map((piece) =>
      isElement(piece) && nameOf(piece) === name ? within(piece, deeper) : piece,
    );
    return join({ open, pieces: made, close });
  };
  const part = splitPart(xml);
  return joinPart({ ...part, root: split(within(join(part.root), path)) });
}
