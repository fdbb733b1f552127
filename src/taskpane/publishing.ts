import { startPublishing } from "../report/pdf/worker/client";
import { createPublication, type Publication } from "../ui/publish/publication";

/** The making of reports in a worker of this page; fonts lie beside the page. */
export function publicationOf(page: string): Publication {
  return createPublication({
    publish: (wish, options) =>
      startPublishing(
        makeWorker,
        // The document is Chinese in every language of the pane.
        { ...wish, language: "zh-CN", fontsUrl: new URL("fonts/", page).href },
        options,
      ),
  });
}

function makeWorker(): Worker {
  return new Worker(new URL("../report/pdf/worker/worker.ts", import.meta.url));
}
