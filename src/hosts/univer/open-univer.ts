import type { GridDocument, GridOptions, OpenedGrid } from "./opened-grid";

/**
 * Shows a workbook in a spreadsheet grid that fills the container, with every formula that the grid
 * knows calculated anew. The grid's code, far larger than all the rest, is loaded with the first call.
 */
export async function openUniver(
  container: HTMLElement,
  document: GridDocument,
  options: GridOptions,
): Promise<OpenedGrid> {
  const { Grid } = await import(/* webpackChunkName: "grid" */ "./grid");
  const grid = await Grid.mount(container, options);
  try {
    return await grid.show(document);
  } catch (error) {
    grid.dispose();
    throw error;
  }
}
