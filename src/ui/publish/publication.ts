import type { Book } from "../../core/book/book";
import type { PublishFailure, PublishProgress, Published } from "../../report/pdf/worker/messages";
import { Store } from "../session/store";
import { chosenFonts, type ChosenFonts } from "./fonts/chosen-fonts";
import { keepInBrowser, type FontKeep } from "./fonts/font-keep";
import type { Publisher, PublishWish } from "./publisher";

/** A finished report and the book it was made of. */
export interface Made {
  readonly published: Published;
  readonly book: Book;
}

/** `progress` is set while a report is being made; `made` stays until the next one is finished. */
export interface PublicationState {
  readonly progress: PublishProgress | null;
  readonly made: Made | null;
  readonly failure: PublishFailure | null;
  /** The last attempt was cancelled by the user. */
  readonly isCancelled: boolean;
}

/** The making of reports, one at a time. It outlives the view that shows it. */
export interface Publication {
  getState(): PublicationState;
  subscribe(on: () => void): () => void;
  /** Does nothing while a report is being made. */
  start(wish: Wish): Promise<void>;
  cancel(): void;
  /** The office's own fonts, with which reports are made. */
  readonly fonts: ChosenFonts;
}

type Wish = Omit<PublishWish, "officeFonts">;

const START: PublishProgress = { stage: "fonts", done: 0 };

export function createPublication(
  publisher: Publisher,
  keep: FontKeep = keepInBrowser(() => globalThis.indexedDB),
): Publication {
  const fonts = chosenFonts((bytes) => publisher.checkFont(bytes), keep);
  const store = new Store<PublicationState>({
    progress: null,
    made: null,
    failure: null,
    isCancelled: false,
  });
  let running: AbortController | null = null;
  return {
    fonts,
    getState: () => store.get(),
    subscribe: (on) => store.subscribe(on),
    start: async (wish) => {
      if (running !== null) return;
      running = new AbortController();
      store.set({ progress: START, failure: null, isCancelled: false });
      if (fonts.opening !== null) await fonts.opening;
      const outcome = await publisher.publish(
        { ...wish, officeFonts: fonts.files() },
        {
          onProgress: (progress) => {
            store.set({ progress });
          },
          signal: running.signal,
        },
      );
      running = null;
      store.set({
        progress: null,
        isCancelled: outcome.kind === "cancelled",
        ...(outcome.kind === "failed" ? { failure: outcome.failure } : {}),
        ...(outcome.kind === "published"
          ? { made: { published: outcome.published, book: wish.book } }
          : {}),
      });
    },
    cancel: () => {
      running?.abort();
    },
  };
}
