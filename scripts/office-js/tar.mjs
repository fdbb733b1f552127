const BLOCK = 512;

/** The files of an unpacked tar archive as npm writes them: path to bytes. */
export function readTar(archive) {
  const files = new Map();
  let at = 0;
  while (at + BLOCK <= archive.length && archive[at] !== 0) {
    const header = archive.subarray(at, at + BLOCK);
    const size = Number.parseInt(readText(header, 124, 12), 8);
    const prefix = readText(header, 345, 155);
    const name = readText(header, 0, 100);
    const start = at + BLOCK;
    const isFile = header[156] === "0".charCodeAt(0) || header[156] === 0;
    if (isFile)
      files.set(prefix ? `${prefix}/${name}` : name, archive.subarray(start, start + size));
    at = start + Math.ceil(size / BLOCK) * BLOCK;
  }
  return files;
}

function readText(header, start, length) {
  return header.toString("utf8", start, start + length).replace(/\0.*$/s, "");
}
