import type { GridDocument, GridOptions, OpenedGrid } from "./opened-grid";

/**
 * Loads the grid's code, far larger than all the rest, with its words in a language. To be called before
 * there is a workbook where one is likely to come.
 */
export async function loadUniver(locale: GridOptions["locale"]) {
  const [{ Grid }, { WORDS }] = await Promise.all([
    import(/* webpackChunkName: "grid" */ "./grid"),
    locale === "zh-CN"
      ? import(/* webpackChunkName: "grid-words-zh-cn" */ "./words-zh-cn")
      : import(/* webpackChunkName: "grid-words-en-us" */ "./words-en-us"),
  ]);
  return { Grid, words: WORDS };
}

/**
 * Shows a workbook in a spreadsheet grid that fills the container, with every formula that the grid
 * knows calculated anew.
 */
export async function openUniver(
  container: HTMLElement,
  document: GridDocument,
  options: GridOptions,
): Promise<OpenedGrid> {
  const { Grid, words } = await loadUniver(options.locale);
  const grid = Grid.mount(container, words, options);
  try {
    return await grid.show(document);
  } catch (error) {
    grid.dispose();
    throw error;
  }
}
