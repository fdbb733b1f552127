import { removePart } from "./content-types";
import { dropLinks } from "./links";
import type { PackageDraft } from "./package-draft";

/**
 * Takes out the list of the cells that hold formulas. A list that is not true makes Excel repair the
 * file, a missing one it makes anew.
 */
export async function dropCalcChain(draft: PackageDraft, workbook: string): Promise<void> {
  const chains = await dropLinks(draft, workbook, ({ kind }) => kind === "calcChain");
  for (const { target } of chains) await removePart(draft, target);
}
