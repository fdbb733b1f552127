import { OFFICE_FACES, type OfficeFace, type OfficeFonts } from "../report/pdf/fonts";
import type { Locale } from "../locale/locale";
import { MOST_BYTES } from "../report/pdf/office-font/container";
import { OfficeFontError } from "../report/pdf/office-font/problem";
import { readOfficeFonts } from "../report/pdf/office-font/read-office-fonts";
import { fileProblem } from "./file-problem";
import { readBytes, sizeOf } from "./files";
import { CannotRun } from "./load";

/** The font files named on the command line, by what they are for. */
export type FontPaths = ReadonlyMap<OfficeFace, string>;

export function officeFontPaths(values: ReadonlyMap<string, string>): FontPaths {
  return new Map(
    OFFICE_FACES.flatMap((face): [OfficeFace, string][] => {
      const path = values.get(`${face}-font`);
      return path === undefined ? [] : [[face, path]];
    }),
  );
}

/** Reads the office's fonts; throws CannotRun that names the file which is no such font. */
export async function loadOfficeFonts(paths: FontPaths, locale: Locale): Promise<OfficeFonts> {
  const files: Partial<Record<OfficeFace, Uint8Array>> = {};
  for (const [face, path] of paths) files[face] = await readFont(path, face, paths, locale);
  try {
    return readOfficeFonts(files);
  } catch (error) {
    throw badFont(error, paths, locale);
  }
}

async function readFont(
  path: string,
  face: OfficeFace,
  paths: FontPaths,
  locale: Locale,
): Promise<Uint8Array> {
  try {
    if (((await sizeOf(path)) ?? 0) > MOST_BYTES) throw new OfficeFontError("too-large", face);
    return await readBytes(path);
  } catch (error) {
    const reason = fileProblem(error, locale);
    if (reason === null) throw badFont(error, paths, locale);
    throw new CannotRun(locale.cli.cannotRead(path, reason));
  }
}

/** A font that cannot be used as a sentence with the name of its file; any other error as it is. */
export function badFont(error: unknown, paths: FontPaths, locale: Locale): unknown {
  if (!(error instanceof OfficeFontError) || error.face === null) return error;
  const path = paths.get(error.face) ?? "";
  return new CannotRun(locale.cli.badFont(path, locale.officeFont[error.code]));
}
