import { readFile } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";

/** In bytes: about a second on a line of two megabits. */
export const FIRST_LOAD_LIMIT = 250_000;

const output = path.join(import.meta.dirname, "..", "..", "dist", "addin");
const pack = promisify(gzip);

/** The page of the built add-in and all it asks for at once, office.js apart, with packed sizes. */
export async function weighFirstLoad() {
  const page = await readFile(path.join(output, "taskpane.html"), "utf8");
  const asked = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^" >]+)/g)]
    .map(([, address]) => address.replace(/\?.*$/, ""))
    .filter((address) => !address.startsWith("https:") && !address.startsWith("office/"));
  return Promise.all(
    ["taskpane.html", ...asked].map(async (file) => {
      const packed = await pack(await readFile(path.join(output, file)), { level: 9 });
      return { file, bytes: packed.length };
    }),
  );
}
