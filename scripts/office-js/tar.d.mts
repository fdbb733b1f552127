export function readTar(archive: Buffer): ReadonlyMap<string, Buffer>;
