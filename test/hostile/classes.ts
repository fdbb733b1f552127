import { CONTAINERS } from "./containers";
import { CONTENTS } from "./contents";
import type { HostileFile } from "./hostile-file";
import { MARKUP } from "./markup";
import { SHEETS } from "./sheets";

/** All hostile files, by what is hostile in them. */
export const CLASSES: readonly (readonly [name: string, files: readonly HostileFile[]])[] = [
  ["container", CONTAINERS],
  ["markup", MARKUP],
  ["sheet", SHEETS],
  ["content", CONTENTS],
];
