import type { LockedPackage } from "./packages";

/** May be delivered with a product under Apache-2.0. */
const DELIVERED: ReadonlySet<string> = new Set([
  ...["0BSD", "Apache-2.0", "BSD-2-Clause", "BSD-3-Clause", "BlueOak-1.0.0"],
  ...["CC0-1.0", "ISC", "MIT", "MIT-0", "Unlicense", "Zlib"],
]);

/** May also be used to build and test, as nothing of it is in the product. */
const USED: ReadonlySet<string> = new Set(["CC-BY-4.0", "MPL-2.0", "Python-2.0"]);

/** Manifests that name no licence, read in the LICENSE file of exactly this version. */
const READ: ReadonlyMap<string, string> = new Map([
  ["@univerjs/telemetry@0.25.1", "Apache-2.0"],
  ["png-js@1.1.0", "MIT"],
]);

/** The licence of a package, as far as it is known. */
export function licenceOf({ name, version, licence }: LockedPackage): string | null {
  return licence ?? READ.get(`${name}@${version}`) ?? null;
}

/** What is wrong with a package, as a sentence; null where nothing is. */
export function objection(found: LockedPackage): string | null {
  const title = `${found.name} ${found.version}`;
  const licence = licenceOf(found);
  if (!found.hasHash) return `${title}: the lock file has no hash of it; run npm install anew`;
  if (licence === null)
    return `${title}: its licence is unknown; read it and enter it in policy.ts`;
  if (isAllowed(licence, found.isDev)) return null;
  const use = found.isDev ? "used" : "delivered with a product under Apache-2.0";
  return `${title}: ${licence} is not among the licences that may be ${use}`;
}

/** Of `AND` every licence must be allowed, of `OR` one; nothing else is understood. */
function isAllowed(expression: string, isDev: boolean): boolean {
  const plain = expression.replace(/^\((.*)\)$/u, "$1");
  if (/[()]/u.test(plain)) return false;
  const one = (id: string): boolean => DELIVERED.has(id) || (isDev && USED.has(id));
  return plain.split(" OR ").some((choice) => choice.split(" AND ").every(one));
}
