import type { Book } from "../../../core/book/book";
import type { LanguageTag } from "../../../locale/locale";
import type { ReadBackFault } from "../../../locale/read-back";
import type { OfficeFontProblem } from "../../../locale/office-font";
import type { Unprintable } from "../../../locale/unprintable";
import type { OfficeFace, OfficeFonts } from "../fonts";
import type { WideTable } from "../error";

/** What the worker is to make a document of. Plain data, so that it can be posted. */
export interface PublishRequest {
  readonly book: Book;
  /** Id of a layout set, e.g. `hebei/unit-budget/2023`. */
  readonly layoutId: string;
  /** Language of the words the report adds to the workbook's. */
  readonly language: LanguageTag;
  /** Prints the draft mark on every page. */
  readonly draft: boolean;
  /** Absolute address of the folder of the fonts, with a slash at its end; of the worker's own origin. */
  readonly fontsUrl: string;
  /** Font files of the office in place of ours, as they are on the disk. */
  readonly officeFonts?: OfficeFonts;
}

/** What the worker is doing, in this order. */
export type PublishStage = "fonts" | "reading" | "layout" | "drawing";

/** How far it is: the stage, and the share of the whole that is done, 0 to 1, which never falls. */
export interface PublishProgress {
  readonly stage: PublishStage;
  readonly done: number;
}

/** The finished document with what is to be said about it. */
export interface Published {
  readonly bytes: Uint8Array;
  readonly unitName: string;
  readonly year: number;
  readonly draft: boolean;
  readonly pages: number;
  readonly tables: number;
  /** Printed figures, each found in the finished document and compared with the workbook. */
  readonly figures: number;
}

/**
 * Why there is no document. `fonts`: a font file did not come whole. `office-font`: a font of the
 * office cannot be used. `missing-glyph`: these characters cannot be printed. `too-wide`: a table has
 * more columns than a page has room for. `does-not-fit`: a text could not be laid out whole.
 * `not-proved`: the finished document differs from its report or the book. `no-tables`: the book has no
 * statutory table. `worker`: the worker did not start or broke down. `internal`: a fault of the
 * program; `detail` is for the maintainers.
 */
export type PublishFailure =
  | { readonly code: "fonts"; readonly file: string }
  | {
      readonly code: "office-font";
      readonly face: OfficeFace;
      readonly problem: OfficeFontProblem;
    }
  | { readonly code: "missing-glyph"; readonly characters: readonly Unprintable[] }
  | ({ readonly code: "too-wide" } & WideTable)
  | { readonly code: "does-not-fit"; readonly detail: string }
  | { readonly code: "not-proved"; readonly fault: ReadBackFault }
  | { readonly code: "no-tables" }
  | { readonly code: "worker" }
  | { readonly code: "internal"; readonly detail: string };

/** How an attempt to make a document ended. */
export type PublishOutcome =
  | { readonly kind: "published"; readonly published: Published }
  | { readonly kind: "failed"; readonly failure: PublishFailure }
  | { readonly kind: "cancelled" };

/** What the worker posts: progress any number of times, then one outcome. */
export type WorkerMessage =
  | { readonly kind: "progress"; readonly progress: PublishProgress }
  | Exclude<PublishOutcome, { readonly kind: "cancelled" }>;
