import type { Page } from "playwright-core";

/** The file that the next dialog of this tab answers with, in a workbench with handles. */
export async function choose(page: Page, name: string): Promise<void> {
  await page.evaluate((one) => {
    sessionStorage.setItem("chosen", one);
  }, name);
}

/** Writes a file of the browser's own, as another program would. */
export async function putFile(page: Page, name: string, bytes: Uint8Array): Promise<void> {
  await page.evaluate(
    async ({ title, base64 }) => {
      const content = Uint8Array.from(atob(base64), (letter) => letter.charCodeAt(0));
      const folder = await navigator.storage.getDirectory();
      const handle = await folder.getFileHandle(title, { create: true });
      const writable = await handle.createWritable();
      await writable.write(content);
      await writable.close();
    },
    { title: name, base64: Buffer.from(bytes).toString("base64") },
  );
}

/** What is in a file of the browser's own. */
export async function readFile(page: Page, name: string): Promise<Uint8Array> {
  const bytes = await page.evaluate(async (title) => {
    const folder = await navigator.storage.getDirectory();
    const file = await (await folder.getFileHandle(title)).getFile();
    return [...new Uint8Array(await file.arrayBuffer())];
  }, name);
  return Uint8Array.from(bytes);
}

export async function removeFile(page: Page, name: string): Promise<void> {
  await page.evaluate(async (title) => {
    await (await navigator.storage.getDirectory()).removeEntry(title);
  }, name);
}
