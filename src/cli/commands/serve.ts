import { EN_US } from "../../locale/en-US/en-us";
import type { Locale } from "../../locale/locale";
import type { ServeTexts } from "../../locale/serve";
import { ZH_CN } from "../../locale/zh-CN/zh-cn";
import { SYSTEM_CLOCK } from "../../server/clock";
import { DEFAULT_LIMITS } from "../../server/limits";
import type { Problem } from "../../server/refusal";
import { isFrameSource, OFFICE_FRAMES } from "../../server/security-headers";
import { createServer, type AddInServer } from "../../server/server";
import { readBuiltAddIn } from "../built-addin";
import { readCertificate } from "../certificate";
import type { CommandContext } from "../command";
import { CannotRun } from "../load";
import { UsageError, type OptionSpec } from "../options";
import { hostOf, isLoopback, leadsTo, LOOPBACK, portOf, shown } from "../serve-address";

export const SERVE_OPTIONS: Readonly<Record<string, OptionSpec>> = {
  host: { kind: "value" },
  port: { kind: "value" },
  cert: { kind: "value" },
  key: { kind: "value" },
  pfx: { kind: "value" },
  "passphrase-file": { kind: "value" },
  root: { kind: "value" },
  "frame-ancestors": { kind: "value" },
};

/** `serve`: the built add-in at an address, until a signal stops it. */
export async function runServe({ io, locale, parsed }: CommandContext): Promise<number> {
  const { values } = parsed;
  const texts = locale.cli.serve;
  const host = hostOf(values.get("host"), locale);
  const port = portOf(values.get("port"), locale);
  const frames = framesOf(values.get("frame-ancestors"), locale);
  const certificate = await readCertificate(values, locale);
  if (certificate === null && !isLoopback(host)) throw new UsageError(texts.needsHttps(host));
  const { site, build, manifest } = await readBuiltAddIn(values.get("root"), locale);

  const built = build === null ? [] : [build.baseUrl.hostname];
  const server = createServer({
    site,
    certificate,
    allowedHosts: [...LOOPBACK, host, ...built],
    officeJs: build?.officeJs ?? "local",
    frames,
    limits: DEFAULT_LIMITS,
    clock: SYSTEM_CLOCK,
    sentence: inBothLanguages,
  });
  const taken = await listen(server, host, port, texts);
  const stop = stopSignal();

  const address = new URL(`${certificate === null ? "http" : "https"}://${shown(host)}:${taken}/`);
  const lines = [texts.started(address.href)];
  if (site.has("/index.html")) lines.push(texts.openInBrowser);
  if (certificate === null) lines.push(texts.plainOnly);
  else if (build !== null && !leadsTo(build.baseUrl, address, host)) {
    lines.push(texts.otherAddress(build.baseUrl.href));
  } else if (manifest !== null) lines.push(texts.loadInExcel(manifest));
  lines.push(texts.howToStop);
  io.stderr(`${lines.join("\n")}\n`);
  await stop;
  await server.close();
  const { requests, received, handedOver } = server.counts();
  io.stderr(`${texts.stopped(requests, received, handedOver)}\n`);
  return 0;
}

/** Whoever opens an address in a browser has not chosen a language here. */
function inBothLanguages(problem: Problem): string {
  return [ZH_CN, EN_US].map(({ cli }) => cli.serve.refusals[problem]).join("\n");
}

function framesOf(text: string | undefined, locale: Locale): readonly string[] {
  if (text === undefined) return OFFICE_FRAMES;
  const frames = text.split(/[\s,]+/u).filter((source) => source !== "");
  const wrong = frames.find((source) => !isFrameSource(source));
  if (wrong === undefined) return frames;
  const { badValue, serve } = locale.cli;
  throw new UsageError(badValue("--frame-ancestors", wrong, serve.framesForm));
}

async function listen(
  server: AddInServer,
  host: string,
  port: number,
  texts: ServeTexts,
): Promise<number> {
  try {
    return await server.listen(host.replace(/^\[(.*)\]$/u, "$1"), port);
  } catch (error) {
    const code = error instanceof Error && "code" in error ? String(error.code) : String(error);
    if (code === "EADDRINUSE") throw new CannotRun(texts.portTaken(port));
    throw new CannotRun(texts.cannotListen(host, port, code));
  }
}

/** Resolves on the first signal to stop; a second one ends the process at once. */
function stopSignal(): Promise<void> {
  return new Promise((resolve) => {
    for (const signal of ["SIGINT", "SIGTERM"] as const) {
      process.once(signal, () => {
        resolve();
      });
    }
  });
}
