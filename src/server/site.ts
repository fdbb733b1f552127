import { createHash } from "node:crypto";
import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";

/** One file of the built add-in, as it was when the server started. */
export interface SiteFile {
  readonly content: Uint8Array;
  /** Hash of the content, without quotes. */
  readonly hash: string;
  readonly modified: Date;
}

/** The files by their path in an address, e.g. `/taskpane.html`. Nothing else is ever served. */
export type Site = ReadonlyMap<string, SiteFile>;

export type SiteProblem = "no-pages" | "too-large";

/** The folder cannot be served. */
export class SiteError extends Error {
  readonly problem: SiteProblem;

  constructor(problem: SiteProblem) {
    super(problem);
    this.problem = problem;
  }
}

/** An add-in is some ten megabytes; much more is a folder that was not meant. */
const MOST_FILES = 5_000;
const MOST_BYTES = 256 * 1024 * 1024;

/**
 * Reads the folder of a built add-in into memory. Later changes on the disk are not served, so an
 * address can only lead to a file that was there, and a new build is never mixed with an old one.
 * Links and names that begin with a dot are left out.
 */
export async function loadSite(root: string): Promise<Site> {
  const names = await listFiles(root);
  if (!names.some((name) => name.endsWith(".html"))) throw new SiteError("no-pages");
  const site = new Map<string, SiteFile>();
  let bytes = 0;
  for (const name of names) {
    const place = path.join(root, name);
    const { size, mtime } = await stat(place);
    bytes += size;
    if (bytes > MOST_BYTES) throw new SiteError("too-large");
    const content = await readFile(place);
    const hash = createHash("sha256").update(content).digest("base64url").slice(0, 27);
    site.set(`/${name.split(path.sep).join("/")}`, { content, hash, modified: mtime });
  }
  return site;
}

/** Paths of the files below the folder, sorted. */
async function listFiles(root: string): Promise<string[]> {
  const files: string[] = [];
  const folders = [""];
  for (let folder = folders.pop(); folder !== undefined; folder = folders.pop()) {
    for (const entry of await readdir(path.join(root, folder), { withFileTypes: true })) {
      const name = path.join(folder, entry.name);
      if (entry.name.startsWith(".")) continue;
      // A link is neither a file nor a directory here, so none is followed.
      if (entry.isDirectory()) folders.push(name);
      else if (entry.isFile()) files.push(name);
      if (files.length > MOST_FILES) throw new SiteError("too-large");
    }
  }
  return files.sort();
}
