import { LAYOUT_SETS } from "../../statute/layout-sets";
import type { CommandContext } from "../command";

/** `layouts`: the layout sets with their tables. */
export function runLayouts({ io, locale }: CommandContext): number {
  for (const { id, name, tables } of LAYOUT_SETS) {
    io.stdout(`${id}  ${locale.pick(name)}\n`);
    for (const table of tables) {
      const title = locale.pick({ zh: table.title, en: `${table.english} (${table.title})` });
      io.stdout(`  ${table.id}  ${title}\n`);
    }
  }
  return 0;
}
