import { readFile, readdir } from "node:fs/promises";
import path from "node:path";
import type { LockedPackage } from "./packages";
import { licenceOf } from "./policy";

interface Font {
  readonly file: string;
  readonly source: string;
  readonly licence: string;
}

/** THIRD_PARTY.md: everything by others that is delivered, with whose it is and on what terms. */
export async function thirdPartyPage(
  root: string,
  packages: readonly LockedPackage[],
): Promise<string> {
  const { fonts } = JSON.parse(
    await readFile(path.join(root, "assets/fonts/fonts.json"), "utf8"),
  ) as { fonts: readonly Font[] };
  const delivered = packages.filter(({ isDev }) => !isDev);
  const rows = await Promise.all(
    delivered.map(async (one) =>
      row([one.name, one.version, licenceOf(one) ?? "", await copyright(root, one)]),
    ),
  );
  return [
    "# Third-party software and fonts",
    "",
    "Written by `npm run licences` from the lock file. The product itself is under [Apache-2.0](LICENSE).",
    "",
    "## Packages",
    "",
    "Delivered within `dist/addin` or installed beside `dist/cli`. The whole text of each licence is in the",
    "folder of the package under `node_modules`.",
    "",
    row(["Package", "Version", "Licence", "Copyright"]),
    row(["---", "---", "---", "---"]),
    ...rows,
    "",
    "## Fonts",
    "",
    "Subsets in `assets/fonts`, also copied to `dist/addin/fonts`, under the SIL Open Font License 1.1.",
    "",
    row(["File", "Made from", "Licence"]),
    row(["---", "---", "---"]),
    ...fonts.map(({ file, source, licence }) =>
      row([file, source, `[${path.basename(licence)}](assets/fonts/${licence})`]),
    ),
    "",
    "## office.js",
    "",
    "Microsoft's, under Microsoft's terms, and no part of this repository: `npm run office-js` fetches it with its",
    "licence where an add-in without internet needs it.",
    "",
  ].join("\n");
}

/** The first line of the package's licence that says whose it is; empty where none does. */
async function copyright(root: string, { folder }: LockedPackage): Promise<string> {
  const place = path.join(root, folder);
  const names = await readdir(place).catch((): string[] => []);
  const file = names.sort().find((name) => /^licen[cs]e/iu.test(name));
  const text = file === undefined ? "" : await readFile(path.join(place, file), "utf8");
  // Not the template for others in the appendix of Apache-2.0.
  const line = /^[ \t/*]*(copyright (?:\(c\)|©|\d{4})[^\n]*)$/imu.exec(text)?.[1];
  return line?.trim() ?? "";
}

function row(cells: readonly string[]): string {
  return `| ${cells.map((cell) => cell.replaceAll("|", "\\|").replaceAll("<", "\\<")).join(" | ")} |`;
}
