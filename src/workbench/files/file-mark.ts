/** By what a file on the disk is known to be the same as before: milliseconds since 1970, and bytes. */
export interface FileMark {
  readonly lastModified: number;
  readonly size: number;
}

export function markOf({ lastModified, size }: File): FileMark {
  return { lastModified, size };
}

export function isSameMark(one: FileMark, other: FileMark): boolean {
  return one.lastModified === other.lastModified && one.size === other.size;
}
