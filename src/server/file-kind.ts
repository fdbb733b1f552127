import path from "node:path";

interface FileKind {
  readonly type: string;
  /** Text that is worth sending packed. */
  readonly packs: boolean;
}

const text = (type: string): FileKind => ({ type: `${type}; charset=utf-8`, packs: true });
const binary = (type: string): FileKind => ({ type, packs: false });

/**
 * By the last ending of the name. The fonts (`.ttf.gz`) are unpacked by the page, so they go out as
 * what they are, without Content-Encoding.
 */
const KINDS: Readonly<Record<string, FileKind>> = {
  ".html": text("text/html"),
  ".js": text("text/javascript"),
  ".mjs": text("text/javascript"),
  ".css": text("text/css"),
  ".json": text("application/json"),
  ".map": text("application/json"),
  ".svg": text("image/svg+xml"),
  ".txt": text("text/plain"),
  ".xml": text("text/xml"),
  ".gz": binary("application/gzip"),
  ".ico": binary("image/x-icon"),
  ".jpg": binary("image/jpeg"),
  ".png": binary("image/png"),
  ".pdf": binary("application/pdf"),
  ".ttf": binary("font/ttf"),
  ".wasm": { type: "application/wasm", packs: true },
  ".woff2": binary("font/woff2"),
  ".xlsx": binary("application/vnd.openxmlformats-officedocument.spreadsheetml.sheet"),
};

export function fileKind(name: string): FileKind {
  return KINDS[path.posix.extname(name).toLowerCase()] ?? binary("application/octet-stream");
}

/** A hash in the name, of eight hexadecimal digits or more; a date has no letters. */
const HASHED = /[.-](?=\d*[a-f])[0-9a-f]{8,}\./u;

/** Office keeps the pictures of its ribbon and wants them cacheable. */
const PICTURE = /\.(png|svg|jpg|ico)$/u;

/** How long a browser may keep the file without asking. */
export function cacheControl(name: string): string {
  if (name.endsWith(".html")) return "no-cache";
  if (HASHED.test(path.posix.basename(name))) return "public, max-age=31536000, immutable";
  return PICTURE.test(name) ? "public, max-age=86400" : "no-cache";
}
