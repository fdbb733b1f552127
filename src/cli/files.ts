import { randomUUID } from "node:crypto";
import { mkdir, open, readFile, realpath, rename, rm, stat } from "node:fs/promises";
import { dirname, join, resolve } from "node:path";

/** Reads a file whole. */
export async function readBytes(path: string): Promise<Uint8Array> {
  return new Uint8Array(await readFile(path));
}

/** What a file cannot be written over: a device, a pipe, a socket. */
class NotAFile extends Error {
  readonly code = "not-a-file";
}

/**
 * Writes a file so that it is there whole or not at all: into a temporary file beside it, flushed to
 * the disk, then renamed. A file of that name stays as it was until the new one is complete. A link
 * stays a link, and what it leads to is written. A process that is killed meanwhile leaves the
 * temporary file, whose name says whose it is.
 */
export async function writeWhole(path: string, content: Uint8Array | string): Promise<void> {
  const target = await behindLinks(resolve(path));
  const folder = dirname(target);
  await mkdir(folder, { recursive: true });
  // Not made of the name of the file, which may be as long as a name can be.
  const temporary = join(folder, `.budget-disclosure-${randomUUID()}.tmp`);
  try {
    const file = await open(temporary, "wx");
    try {
      await file.writeFile(content);
      await file.sync();
    } finally {
      await file.close();
    }
    await rename(temporary, target);
  } catch (error) {
    await rm(temporary, { force: true });
    throw error;
  }
  await flushFolder(folder);
}

/** The file a path leads to, which need not be there yet. */
async function behindLinks(path: string): Promise<string> {
  try {
    // Before the path is resolved: what a link into /proc leads to has no path.
    const found = await stat(path);
    if (!found.isFile() && !found.isDirectory()) throw new NotAFile(path);
    return await realpath(path);
  } catch (error) {
    if (error instanceof NotAFile) throw error;
    return path;
  }
}

/** A new name is safe from a power failure only when its folder is on the disk too. */
async function flushFolder(folder: string): Promise<void> {
  try {
    const opened = await open(folder, "r");
    try {
      await opened.sync();
    } finally {
      await opened.close();
    }
  } catch {
    // Windows and some network drives do not open folders; the file itself is there and whole.
  }
}

/** Whether two paths name one existing file, through links too. */
export async function isSameFile(a: string, b: string): Promise<boolean> {
  try {
    return (await realpath(a)) === (await realpath(b));
  } catch {
    return false;
  }
}

/** Size of a file in bytes, null where there is none. */
export async function sizeOf(path: string): Promise<number | null> {
  try {
    return (await stat(path)).size;
  } catch {
    return null;
  }
}
