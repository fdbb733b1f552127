/** What a host tells of a file it could not open; see the params of core/host.ts. */
export type HostParams = Readonly<Record<string, string>>;

/** A limit of a host and what the file asked for, in megabytes where it counts bytes. */
export interface LimitWords {
  readonly what: string;
  readonly limit: string;
  readonly found: string;
  readonly where: string;
}

const MEGABYTE = 1024 * 1024;
const LONGEST = 60;

/** A limit ready for a sentence, null where the host gave no figures. */
export function limitWords(params: HostParams): LimitWords | null {
  const { what, limit, found } = params;
  if (what === undefined || limit === undefined || found === undefined) return null;
  const words = (count: string): string =>
    what.endsWith("Bytes") ? `${megabytes(count)} MB` : count;
  return { what, limit: words(limit), found: words(found), where: shown(placeOf(params)) };
}

/** The sheet or the part of the file, whichever the host names. */
export function placeOf({ sheet, part }: HostParams): string {
  return sheet ?? part ?? "";
}

/**
 * A name from inside a file, fit to be shown: a damaged or hostile file may hold characters that
 * steer a terminal, or a name of any length.
 */
export function shown(name: string): string {
  const plain = name.replace(/[\p{Cc}\p{Cf}\p{Zl}\p{Zp}]/gu, "\u{FFFD}");
  const letters = Array.from(plain);
  return letters.length > LONGEST ? `${letters.slice(0, LONGEST).join("")}…` : plain;
}

/** Rounded up, so that what was found never looks smaller than the limit it passed. */
function megabytes(bytes: string): string {
  return String(Math.ceil(Number.parseInt(bytes, 10) / MEGABYTE));
}

/** What helps with a file that is no workbook: saving it as one, finding the original, unpacking. */
export type ForeignCure = "save" | "original" | "unpack";

const CURES: Readonly<Record<string, ForeignCure>> = {
  pdf: "original",
  image: "original",
  ofd: "original",
  word: "original",
  powerpoint: "original",
  rtf: "original",
  archive: "unpack",
};

/** The cure for a file of a kind that the host recognised; whatever a table program opens is saved. */
export function foreignCure(kind: string | undefined): ForeignCure {
  return CURES[kind ?? ""] ?? "save";
}
