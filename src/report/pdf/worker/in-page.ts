import type { OfficeFontProblem } from "../../../locale/office-font";
import { startPublishing, type PublishingOptions } from "./client";
import type { PublishOutcome, PublishRequest } from "./messages";

interface InPage {
  readonly checkFont: (bytes: Uint8Array) => Promise<OfficeFontProblem | null>;
  readonly publish: (
    wish: Pick<PublishRequest, "book" | "layoutId" | "draft" | "officeFonts">,
    options: PublishingOptions,
  ) => Promise<PublishOutcome>;
}

/** The making of reports in a worker of a page, by the page's address; the fonts lie beside it. */
export function publishInWorker(page: string): InPage {
  const fontsUrl = new URL("fonts/", page).href;
  return {
    // Loaded with the first file that is chosen.
    checkFont: async (bytes) => (await import("../office-font/check-font")).fontProblem(bytes),
    // The document is Chinese in every language of the page.
    publish: (wish, options) =>
      startPublishing(makeWorker, { ...wish, language: "zh-CN", fontsUrl }, options),
  };
}

function makeWorker(): Worker {
  // The address stands inside of the call: so the bundler sees that it has to build the worker.
  return new Worker(new URL("./worker.ts", import.meta.url));
}
