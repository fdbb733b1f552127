import { rectToA1 } from "../../core/book/address";
import { HostError } from "../../core/host";
import type { Edit } from "../../core/host";
import type { Run } from "./calls";
import type { ListedSheet } from "./sheet-list";

/** Refuses edits of locked cells: a protected sheet takes only what goes into cells left open. */
export async function requireOpenCells(
  run: Run,
  edits: readonly Edit[],
  listed: readonly ListedSheet[],
): Promise<void> {
  const guarded = new Set(listed.flatMap((sheet) => (sheet.protected ? sheet.name : [])));
  const places = edits.flatMap((edit) =>
    edit.kind !== "sheet" && guarded.has(edit.at.sheet) ? edit.at : [],
  );
  if (places.length === 0) return;
  await run(async (context) => {
    const asked = places.map((at) => {
      const range = context.workbook.worksheets.getItem(at.sheet).getRange(rectToA1(at));
      const { protection } = range.format;
      protection.load("locked");
      return { sheet: at.sheet, protection };
    });
    await context.sync();
    for (const { sheet, protection } of asked) {
      // Null where some of the cells are open and some are not, whatever the types say.
      const locked = protection.locked as boolean | null;
      if (locked !== false) throw new HostError("protected-sheet", { sheet });
    }
  });
}
