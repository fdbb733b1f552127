import { HostError } from "../../core/host";
import type { Foreign } from "./signature";
import type { ZipDirectory } from "./zip-guard";

/** Packages that share the zip container with a workbook, told by a part only they have. */
const PACKAGES: readonly (readonly [string, Foreign])[] = [
  ["word/document.xml", "word"],
  ["ppt/presentation.xml", "powerpoint"],
  ["content.xml", "opendocument"],
  ["ofd.xml", "ofd"],
  ["index/document.iwa", "numbers"],
];

/** Refuses a sound zip that is not a workbook, and says what it is as far as names tell. */
export function requireWorkbookParts(directory: ZipDirectory): void {
  if (directory.has("xl/workbook.bin")) throw new HostError("xlsb");
  if (directory.has("[content_types].xml") && directory.has("_rels/.rels")) {
    const inside = [...directory.keys()].some(
      (name) => name.endsWith(".xml") && name.startsWith("xl/"),
    );
    if (inside) return;
  }
  const found: Foreign = PACKAGES.find(([part]) => directory.has(part))?.[1] ?? "archive";
  throw new HostError("not-a-workbook", { found });
}
