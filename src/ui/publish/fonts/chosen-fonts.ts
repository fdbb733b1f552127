import type { OfficeFontProblem } from "../../../locale/office-font";
import type { OfficeFace, OfficeFonts } from "../../../report/pdf/fonts";
import { Store } from "../../session/store";
import type { FontKeep, FontsByFace } from "./font-keep";

/** A file that was chosen and is not used. */
export interface FontRefusal {
  readonly file: string;
  readonly problem: OfficeFontProblem | "unreadable";
}

export interface ChosenFontsState {
  readonly fonts: FontsByFace;
  readonly refusal: FontRefusal | null;
  /** The last choice is gone once the page is closed. */
  readonly isForgotten: boolean;
}

/** The office's own fonts: chosen, checked, and remembered in this browser where it keeps things. */
export interface ChosenFonts {
  /** Reads what is remembered; asked for by the view, since font files are large. */
  open(): void;
  /** Set while that goes on. */
  readonly opening: Promise<void> | null;
  getState(): ChosenFontsState;
  subscribe(on: () => void): () => void;
  choose(face: OfficeFace, file: File): Promise<void>;
  remove(face: OfficeFace): Promise<void>;
  /** The files for a report. */
  files(): OfficeFonts;
}

/** `check` says what is wrong with a font file, null where nothing is. */
export function chosenFonts(
  check: (bytes: Uint8Array) => Promise<OfficeFontProblem | null>,
  keep: FontKeep,
): ChosenFonts {
  const store = new Store<ChosenFontsState>({ fonts: {}, refusal: null, isForgotten: false });
  let isOpen = false;
  let opening: Promise<void> | null = null;
  const open = (): void => {
    if (isOpen) return;
    isOpen = true;
    opening = keep
      .load()
      .then(
        (fonts) => {
          if (Object.keys(fonts).length === 0) return;
          store.set({ fonts: { ...fonts, ...store.get().fonts } });
        },
        // Nothing is remembered without storage; whatever is chosen later says so.
        () => undefined,
      )
      .finally(() => {
        opening = null;
      });
  };
  const settle = async (face: OfficeFace, fonts: FontsByFace): Promise<void> => {
    store.set({ fonts, refusal: null, isForgotten: false });
    await keep.save(face, fonts[face] ?? null).catch(() => {
      store.set({ isForgotten: fonts[face] !== undefined });
    });
  };
  const read = async (file: File): Promise<Uint8Array | OfficeFontProblem | "unreadable"> => {
    try {
      const bytes = new Uint8Array(await file.arrayBuffer());
      return (await check(bytes)) ?? bytes;
    } catch {
      return "unreadable";
    }
  };
  return {
    open,
    get opening() {
      return opening;
    },
    getState: () => store.get(),
    subscribe: (on) => store.subscribe(on),
    choose: async (face, file) => {
      const bytes = await read(file);
      if (typeof bytes === "string") {
        store.set({ refusal: { file: file.name, problem: bytes } });
      } else await settle(face, { ...store.get().fonts, [face]: { name: file.name, bytes } });
    },
    remove: async (face) => {
      const { [face]: _gone, ...rest } = store.get().fonts;
      await settle(face, rest);
    },
    files: () => {
      const { body, title } = store.get().fonts;
      return {
        ...(body === undefined ? {} : { body: body.bytes }),
        ...(title === undefined ? {} : { title: title.bytes }),
      };
    },
  };
}
