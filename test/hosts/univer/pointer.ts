import type { Page } from "playwright-core";

/** Sizes of the cells, and of the heads beside and above them, in pixels. */
const HEAD = { width: 46, height: 20 } as const;

export interface CellSize {
  readonly width: number;
  readonly height: number;
}

/** As the grid makes them where a document says nothing. */
const DEFAULT_CELL: CellSize = { width: 88, height: 24 };

/** Where the middle of a cell is on the page while all cells before it have the same size. */
export async function middleOf(
  page: Page,
  row: number,
  column: number,
  { width, height }: CellSize = DEFAULT_CELL,
): Promise<{ readonly x: number; readonly y: number }> {
  const boxes = await page.locator("canvas").evaluateAll((all) =>
    all.map((one) => {
      const box = one.getBoundingClientRect();
      return { x: box.x, y: box.y, area: box.width * box.height };
    }),
  );
  const [canvas] = boxes.sort((a, b) => b.area - a.area);
  return {
    x: canvas!.x + HEAD.width + (column + 0.5) * width,
    y: canvas!.y + HEAD.height + (row + 0.5) * height,
  };
}

/** Clicks a cell, types over what it holds and goes on. */
export async function typeByHand(
  page: Page,
  row: number,
  column: number,
  text: string,
  size: CellSize = DEFAULT_CELL,
): Promise<void> {
  const { x, y } = await middleOf(page, row, column, size);
  await page.mouse.click(x, y);
  await page.keyboard.type(text);
  await page.keyboard.press("Enter");
}
