/** A package of the lock file. */
export interface LockedPackage {
  readonly name: string;
  readonly version: string;
  /** Where npm puts it, from the root of the project. */
  readonly folder: string;
  /** SPDX expression of its manifest, null where it has none. */
  readonly licence: string | null;
  /** Needed to build and test, and no part of what is delivered. */
  readonly isDev: boolean;
  /** Whether npm compares what it fetches with a hash. */
  readonly hasHash: boolean;
}

interface Lock {
  readonly packages: Readonly<
    Record<
      string,
      { version?: string; license?: string; dev?: boolean; integrity?: string; name?: string }
    >
  >;
}

/** The packages of a package-lock.json, by name, then version; of one in several places the first. */
export function lockedPackages(text: string): LockedPackage[] {
  const { packages } = JSON.parse(text) as Lock;
  const found = new Map<string, LockedPackage>();
  for (const [folder, entry] of Object.entries(packages)) {
    if (folder === "") continue;
    const name = entry.name ?? folder.slice(folder.lastIndexOf("node_modules/") + 13);
    const version = entry.version ?? "";
    const known = found.get(`${name}@${version}`);
    const isDev = entry.dev === true && known?.isDev !== false;
    const hasHash = entry.integrity !== undefined && known?.hasHash !== false;
    const licence = entry.license ?? null;
    found.set(`${name}@${version}`, {
      ...{ name, version, licence, isDev, hasHash },
      folder: known?.folder ?? folder,
    });
  }
  return [...found.values()].sort(
    (a, b) => compare(a.name, b.name) || compare(a.version, b.version),
  );
}

function compare(a: string, b: string): number {
  if (a === b) return 0;
  return a < b ? -1 : 1;
}

/** Entries of package.json that name no single version. */
export function ranges(text: string): string[] {
  const { dependencies = {}, devDependencies = {} } = JSON.parse(text) as Partial<
    Record<"dependencies" | "devDependencies", Readonly<Record<string, string>>>
  >;
  return [...Object.entries(dependencies), ...Object.entries(devDependencies)]
    .filter(([, version]) => !/^\d+\.\d+\.\d+(?:-[\w.]+)?$/u.test(version))
    .map(([name, version]) => `${name} ${version}`);
}
