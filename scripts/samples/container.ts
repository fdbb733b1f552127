import { unzipSync, zipSync } from "fflate";

/** The files inside of a zip container by path, in the order of its directory. */
export type Entries = Readonly<Record<string, Uint8Array>>;

/** 1980-01-01, the zip format's first day: the container must not know when it was made. */
const FIRST_DAY = "1980-01-01T00:00:00";

/** Reads the files of a container. */
export function unpack(container: Uint8Array): Entries {
  return unzipSync(container);
}

/** Writes files into a container; the same files give the same bytes on every machine. */
export function pack(entries: Entries): Uint8Array {
  return zipSync({ ...entries }, { mtime: FIRST_DAY, level: 9 });
}
