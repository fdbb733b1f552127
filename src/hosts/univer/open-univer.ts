import type { Book } from "../../core/book/book";
import type { GridOptions, KeptTexts, OpenedGrid } from "./opened-grid";

/**
 * Shows a book in a spreadsheet grid that fills the container, with every formula calculated anew.
 * The grid's code, far larger than all the rest, is loaded with the first call.
 */
export async function openUniver(
  container: HTMLElement,
  book: Book,
  options: GridOptions,
  texts?: KeptTexts,
): Promise<OpenedGrid> {
  const { Grid } = await import("./grid");
  const grid = await Grid.mount(container, options);
  try {
    return await grid.show(book, texts);
  } catch (error) {
    grid.dispose();
    throw error;
  }
}
