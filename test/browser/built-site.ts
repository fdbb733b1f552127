import { fileURLToPath } from "node:url";
import { ensureAddinBuilt } from "../../scripts/build-addin.mjs";
import { ZH_CN } from "../../src/locale/zh-CN/zh-cn";
import { SYSTEM_CLOCK } from "../../src/server/clock";
import { DEFAULT_LIMITS } from "../../src/server/limits";
import { createServer } from "../../src/server/server";
import { loadSite, type Site } from "../../src/server/site";

/** The folder of the built add-in and workbench. */
export const BUILT = fileURLToPath(new URL("../../dist/addin/", import.meta.url));

/** The built pages, served as in production. */
export interface BuiltSite {
  readonly site: Site;
  /** Without a slash at the end. */
  readonly origin: string;
  readonly close: () => Promise<void>;
}

/** Builds the add-in and the workbench where that is needed, and serves them on this machine. */
export async function serveBuilt(): Promise<BuiltSite> {
  await ensureAddinBuilt();
  const site = await loadSite(BUILT);
  const server = createServer({
    site,
    certificate: null,
    allowedHosts: ["localhost"],
    officeJs: "cdn",
    frames: [],
    limits: { ...DEFAULT_LIMITS, requestsPerMinute: 10_000 },
    clock: SYSTEM_CLOCK,
    sentence: (problem) => ZH_CN.cli.serve.refusals[problem],
  });
  const port = await server.listen("127.0.0.1", 0);
  return {
    site,
    origin: `http://localhost:${String(port)}`,
    close: () => server.close(),
  };
}
