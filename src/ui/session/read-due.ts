import type { Book } from "../../core/book/book";
import { patchBook, rereadWants } from "../../core/book/live-book";
import { readBook } from "../../core/book/read-book";
import type { WorkbookPort } from "../../core/host";
import type { Due } from "./due";

/** The book as it is now: read whole, or the one before with what changed read anew. */
export async function readDue(port: WorkbookPort, before: Book | null, due: Due): Promise<Book> {
  if (before === null || due.everything) return readBook(port);
  const wants = rereadWants(before, due.places);
  return patchBook(before, wants, await port.read(wants));
}
