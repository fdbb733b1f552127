import type { Book } from "../../core/book/book";
import type { Edit } from "../../core/host";
import type { Disclosure } from "../../core/locate/disclosure";

/** Puts the sentences of the report's statement into the workbook, for the accountant to edit. */
export interface StatementWriting {
  /** None where nothing is to be written. */
  readonly edits: (book: Book, disclosure: Disclosure) => readonly Edit[];
  /** Makes them as one step under a name, all or none; rejects with a HostError. */
  readonly apply: (edits: readonly Edit[], label: string) => Promise<void>;
}
