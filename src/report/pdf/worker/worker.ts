import { EN_US } from "../../../locale/en-US/en-us";
import type { LanguageTag, Locale } from "../../../locale/locale";
import { ZH_CN } from "../../../locale/zh-CN/zh-cn";
import { LAYOUT_SETS } from "../../../statute/layout-sets";
import { failureOf } from "./failure";
import { RARE_FILE } from "../font-files";
import { readOfficeFonts } from "../office-font/read-office-fonts";
import { fetchFont, fetchFonts } from "./fetch-fonts";
import { BEGINS, makeDocument } from "./make-document";
import type { Published, PublishProgress, PublishRequest, WorkerMessage } from "./messages";
import { Buffer } from "./node/buffer";

/** The part of a dedicated worker that is used here; the DOM types describe a window. */
interface WorkerScope {
  readonly location: { readonly origin: string };
  onmessage: ((event: { readonly data: PublishRequest }) => void) | null;
  postMessage(message: WorkerMessage, transfer?: readonly Transferable[]): void;
  Buffer?: typeof Buffer;
}

const scope = self as unknown as WorkerScope;

// pdfkit looks for it under this name when it writes.
scope.Buffer = Buffer;

const LOCALES: Readonly<Record<LanguageTag, Locale>> = { "zh-CN": ZH_CN, "en-US": EN_US };

/** Drawing tells of every line; a bar shows no more than hundredths. */
function progressPoster(): (progress: PublishProgress) => void {
  let last = "";
  return (progress) => {
    const now = `${progress.stage} ${Math.floor(progress.done * 100)}`;
    if (now === last) return;
    last = now;
    scope.postMessage({ kind: "progress", progress });
  };
}

async function publish(request: PublishRequest): Promise<Published> {
  const layout = LAYOUT_SETS.find(({ id }) => id === request.layoutId);
  if (layout === undefined) throw new RangeError(`no layout set ${request.layoutId}`);
  const onProgress = progressPoster();
  // Before anything is fetched: a file that is no font is told at once.
  const office = readOfficeFonts(request.officeFonts ?? {});
  const place = { baseUrl: request.fontsUrl, origin: scope.location.origin };
  const own = await fetchFonts({
    ...place,
    onProgress: (come) => {
      onProgress({ stage: "fonts", done: come * BEGINS.reading });
    },
  });
  return makeDocument(request, {
    layout,
    locale: LOCALES[request.language],
    fonts: { ...own, ...office },
    loadRare: () => fetchFont(RARE_FILE, place),
    onProgress,
  });
}

async function answer(request: PublishRequest): Promise<void> {
  try {
    const published = await publish(request);
    scope.postMessage({ kind: "published", published }, [published.bytes.buffer as ArrayBuffer]);
  } catch (error) {
    scope.postMessage({ kind: "failed", failure: failureOf(error) });
  }
}

scope.onmessage = ({ data }) => {
  void answer(data);
};
