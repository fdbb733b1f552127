import { viewOf, type Sfnt } from "../sfnt";
import { OfficeFontError } from "./problem";

/** Bits of fsType in the OS/2 table, as OpenType 1.9 names them. */
const RESTRICTED = 0x0002;
const PREVIEW_AND_PRINT = 0x0004;
const EDITABLE = 0x0008;
const NO_SUBSETTING = 0x0100;
const BITMAPS_ONLY = 0x0200;
const FS_TYPE_AT = 8;

/**
 * Throws where the font's maker does not allow it to be embedded in part in a document that is
 * printed and read. Of several permissions the widest holds; a font without any may be embedded.
 */
export function assertEmbeddable(font: Sfnt): void {
  const os2 = font.get("OS/2");
  if (os2 === undefined) return;
  const fsType = viewOf(os2).getUint16(FS_TYPE_AT);
  const isRestricted =
    (fsType & RESTRICTED) !== 0 && (fsType & (PREVIEW_AND_PRINT | EDITABLE)) === 0;
  if (isRestricted || (fsType & (NO_SUBSETTING | BITMAPS_ONLY)) !== 0) {
    throw new OfficeFontError("restricted");
  }
}
