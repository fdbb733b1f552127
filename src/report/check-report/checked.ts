import type { Book } from "../../core/book/book";
import type { CheckResult } from "../../core/check/result";
import type { Explained } from "../../core/finding/explanation";

/** A file that was checked, and what its check report says of the circumstances. */
export interface CheckedBook {
  /** Name of the file without its folder. */
  readonly file: string;
  /** Of the file's bytes, in hexadecimal. */
  readonly sha256: string;
  readonly book: Book;
  readonly result: CheckResult;
  readonly explained: Explained;
  /** Version of the program. */
  readonly version: string;
  /** Who checked, and on which day; null where nobody said so. Never asked of the system. */
  readonly by: string | null;
  readonly on: string | null;
}
