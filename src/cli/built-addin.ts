import { join } from "node:path";
import { fileURLToPath } from "node:url";
import type { Locale } from "../locale/locale";
import { buildInfo, type BuildInfo } from "../server/build-info";
import { loadSite, SiteError, type Site } from "../server/site";
import { fileProblem } from "./file-problem";
import { CannotRun } from "./load";

/** Where `npm run build` puts the add-in, two folders up from src/cli and dist/cli alike. */
const FOLDER = fileURLToPath(new URL("../../dist/addin/", import.meta.url));

export interface BuiltAddIn {
  readonly site: Site;
  /** Null for a folder that does not say how it was built. */
  readonly build: BuildInfo | null;
  /** The file that is loaded in Excel, null where the folder has none. */
  readonly manifest: string | null;
}

/** Reads the built add-in, by default the one of this package; throws CannotRun where there is none. */
export async function readBuiltAddIn(
  root: string | undefined,
  locale: Locale,
): Promise<BuiltAddIn> {
  const folder = root ?? FOLDER;
  const site = await load(folder, locale);
  const build = buildInfo(site);
  if (build === "damaged") {
    throw new CannotRun(locale.cli.serve.badBuild(join(folder, "build.json")));
  }
  const manifest = site.has("/manifest.xml") ? join(folder, "manifest.xml") : null;
  return { site, build, manifest };
}

async function load(folder: string, locale: Locale): Promise<Site> {
  const { noBuild, tooLargeFolder } = locale.cli.serve;
  try {
    return await loadSite(folder);
  } catch (error) {
    if (error instanceof SiteError) {
      throw new CannotRun((error.problem === "no-pages" ? noBuild : tooLargeFolder)(folder));
    }
    const reason = fileProblem(error, locale);
    if (reason === null) throw error;
    const isMissing = error instanceof Error && "code" in error && error.code === "ENOENT";
    throw new CannotRun(isMissing ? noBuild(folder) : locale.cli.cannotRead(folder, reason));
  }
}
