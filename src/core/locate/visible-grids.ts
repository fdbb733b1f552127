import type { Book } from "../book/book";
import { makeGrid, type Grid } from "./grid";

/** The grids of the sheets that a reader sees and that hold something. */
export function visibleGrids(book: Book): Grid[] {
  return book.sheets
    .filter(({ visibility }) => visibility === "visible")
    .flatMap((sheet) => makeGrid(sheet) ?? []);
}
