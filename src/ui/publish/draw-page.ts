/**
 * Draws the first page of a PDF on a canvas, `width` pixels wide. The library is half a megabyte
 * packed, so it is loaded only when a report is there. Rejects where the page cannot be drawn.
 */
export async function drawFirstPage(
  pdf: Uint8Array,
  canvas: HTMLCanvasElement,
  width: number,
): Promise<void> {
  const { getDocumentProxy } = await import("unpdf");
  // A copy: the library keeps the bytes for itself, and they are still to be saved.
  const document = await getDocumentProxy(pdf.slice());
  try {
    const page = await document.getPage(1);
    const natural = page.getViewport({ scale: 1 });
    const viewport = page.getViewport({ scale: width / natural.width });
    canvas.width = Math.floor(viewport.width);
    canvas.height = Math.floor(viewport.height);
    await page.render({ canvas, viewport }).promise;
  } finally {
    await document.destroy();
  }
}

export type DrawPage = typeof drawFirstPage;
