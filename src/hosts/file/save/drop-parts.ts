import { removePart } from "./content-types";
import { dropLinks, linksOf, linksPart } from "./links";
import type { PackageDraft } from "./package-draft";

/** Takes a part out, and with it every part that nothing else links to. */
export async function dropPart(draft: PackageDraft, part: string): Promise<void> {
  const links = await linksOf(draft, part);
  await removePart(draft, part);
  draft.remove(linksPart(part));
  for (const { target } of links) {
    if (draft.has(target) && !(await isLinked(draft, target))) await dropPart(draft, target);
  }
}

/** Takes out the signatures of a package: once anything differs, they are no longer true. */
export async function dropSignatures(draft: PackageDraft): Promise<void> {
  const roots = (await linksOf(draft, "")).filter(({ target }) => isSignature(target));
  const left = new Set(roots.map(({ target }) => target));
  for (const name of draft.names) if (isSignature(name)) left.add(name);
  for (const name of left) await removePart(draft, name);
  await dropLinks(draft, "", ({ target }) => left.has(target));
}

function isSignature(name: string): boolean {
  return name.toLowerCase().startsWith("_xmlsignatures/");
}

async function isLinked(draft: PackageDraft, part: string): Promise<boolean> {
  for (const name of draft.names) {
    const source = /^(.*)_rels\/([^/]*)\.rels$/iu.exec(name);
    if (source === null) continue;
    const links = await linksOf(draft, `${source[1] ?? ""}${source[2] ?? ""}`);
    if (links.some(({ target }) => target.toLowerCase() === part.toLowerCase())) return true;
  }
  return false;
}
