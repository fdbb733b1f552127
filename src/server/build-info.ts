import type { Site } from "./site";

/** Where the pages load Office.js from. */
export type OfficeJs = "cdn" | "cn" | "local";

/** What the build says about itself in `build.json` beside the pages. */
export interface BuildInfo {
  readonly officeJs: OfficeJs;
  /** Where Excel will look for the pages, as the manifest has it. */
  readonly baseUrl: URL;
}

/** The build's own description; null where there is none, "damaged" where it cannot be read. */
export function buildInfo(site: Site): BuildInfo | null | "damaged" {
  const file = site.get("/build.json");
  if (file === undefined) return null;
  const stated = parseJson(new TextDecoder().decode(file.content));
  if (typeof stated !== "object" || stated === null) return "damaged";
  if (!("officeJs" in stated) || !("baseUrl" in stated)) return "damaged";
  const { officeJs, baseUrl } = stated;
  if (officeJs !== "cdn" && officeJs !== "cn" && officeJs !== "local") return "damaged";
  if (typeof baseUrl !== "string" || !URL.canParse(baseUrl)) return "damaged";
  return { officeJs, baseUrl: new URL(baseUrl) };
}

function parseJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return null;
  }
}
