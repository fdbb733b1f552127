import { escapeXml } from "../write/xml";
import { attribute, changePieces, named, nameOf } from "./markup";
import type { PackageDraft } from "./package-draft";

const PART = "[Content_Types].xml";

/** Says what a part is that was added, or whose nature changed. */
export async function declarePart(draft: PackageDraft, name: string, type: string): Promise<void> {
  await forgetPart(draft, name);
  const entry = `<Override PartName="${escapeXml(`/${name}`)}" ContentType="${type}"/>`;
  await draft.change(PART, (xml) =>
    changePieces(xml, (pieces, open) => [...pieces, named(open, entry)]),
  );
}

/** Takes a part out of the package, and the word about it. */
export async function removePart(draft: PackageDraft, name: string): Promise<void> {
  draft.remove(name);
  await forgetPart(draft, name);
}

async function forgetPart(draft: PackageDraft, name: string): Promise<void> {
  const wanted = `/${name}`.toLowerCase();
  await draft.change(PART, (xml) =>
    changePieces(xml, (pieces) =>
      pieces.filter(
        (piece) =>
          nameOf(piece) !== "Override" || attribute(piece, "PartName")?.toLowerCase() !== wanted,
      ),
    ),
  );
}
