import { relationshipsOf } from "../package";
import { LINKS, PACKAGE_LINKS } from "../write/namespaces";
import { escapeXml, XML_HEAD } from "../write/xml";
import { attribute, changePieces, joinPart, named, splitPart } from "./markup";
import type { PackageDraft } from "./package-draft";

/** A link of a part to another part of the package. */
export interface Link {
  readonly id: string;
  /** The last word of its type, the same in both flavours of the format. */
  readonly kind: string;
  /** Name of the part. */
  readonly target: string;
}

/** The links of a part to other parts, those of the package where `source` is empty. */
export async function linksOf(draft: PackageDraft, source: string): Promise<readonly Link[]> {
  const found = await relationshipsOf(source, (name) => draft.textOf(name));
  return [...found].map(([id, link]) => ({ id, ...link }));
}

/** Takes the links of a part away that `isUnwanted` points out, and gives them back. */
export async function dropLinks(
  draft: PackageDraft,
  source: string,
  isUnwanted: (link: Link) => boolean,
): Promise<readonly Link[]> {
  const dropped = (await linksOf(draft, source)).filter(isUnwanted);
  const ids = new Set(dropped.map(({ id }) => id));
  await draft.change(linksPart(source), (xml) =>
    changePieces(xml, (pieces) => pieces.filter((piece) => !ids.has(attribute(piece, "Id") ?? ""))),
  );
  return dropped;
}

/** Links a part to another one and gives the id of the link. */
export async function addLink(
  draft: PackageDraft,
  source: string,
  kind: string,
  target: string,
): Promise<string> {
  const name = linksPart(source);
  const xml =
    (await draft.xmlOf(name)) ??
    `${XML_HEAD}<Relationships xmlns="${PACKAGE_LINKS}"></Relationships>`;
  const part = splitPart(xml);
  const taken = new Set(part.root.pieces.map((piece) => attribute(piece, "Id")));
  let number = 1;
  while (taken.has(`rId${number}`)) number++;
  const id = `rId${number}`;
  const link = `<Relationship Id="${id}" Type="${LINKS}/${kind}" Target="${escapeXml(`/${target}`)}"/>`;
  const pieces = [...part.root.pieces, named(part.root.open, link)];
  draft.put(name, joinPart({ ...part, root: { ...part.root, pieces } }));
  return id;
}

/** The part that holds the links of a part. */
export function linksPart(source: string): string {
  const slash = source.lastIndexOf("/") + 1;
  return `${source.slice(0, slash)}_rels/${source.slice(slash)}.rels`;
}
