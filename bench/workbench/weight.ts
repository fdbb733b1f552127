import { readdir, readFile, stat } from "node:fs/promises";
import path from "node:path";
import { promisify } from "node:util";
import { gzip } from "node:zlib";
import { BUILT } from "../../test/browser/built-site";

const pack = promisify(gzip);

/** What the workbench asks for, packed: at once, with the grid, and all that was built. */
export async function weightTable(): Promise<string[]> {
  const page = await readFile(path.join(BUILT, "index.html"), "utf8");
  const named = [...page.matchAll(/<(?:script|link)\b[^>]*?\b(?:src|href)="?([^" >]+)/gu)];
  const first = ["index.html", ...named.map(([, address = ""]) => address)];
  const all = await readdir(BUILT, { recursive: true });
  const grid = all.filter((file) => /^grid.*\.(?:js|css)$/u.test(file));
  const code = all.filter((file) => /\.(?:js|css|html)$/u.test(file));
  const rows = [
    ["first load", first],
    ["the grid", grid.filter((file) => !file.includes("en-us"))],
    ["all scripts, styles and pages", code],
    ["all files, unpacked", all],
  ] as const;
  const lines = rows.map(async ([name, files]) => {
    const measure = name.endsWith("unpacked") ? sizeOf : packedSizeOf;
    const sizes = await Promise.all(files.map((file) => measure(path.join(BUILT, file))));
    const bytes = sizes.reduce((sum, size) => sum + size, 0);
    return `| ${name} | ${String(files.length)} | ${(bytes / 1000).toFixed(0)} |`;
  });
  return ["| what | files | gzip kB |", "|---|---|---|", ...(await Promise.all(lines))];
}

async function packedSizeOf(file: string): Promise<number> {
  return (await pack(await readFile(file), { level: 9 })).length;
}

async function sizeOf(file: string): Promise<number> {
  const found = await stat(file);
  return found.isFile() ? found.size : 0;
}
