import { gzipSync } from "fflate";
import { afterEach, describe, expect, test, vi } from "vitest";
import { fetchFonts } from "../../../../src/report/pdf/worker/fetch-fonts";
import { FONT_FILES } from "../../../../src/report/pdf/font-files";

const FOLDER = "https://localhost:3000/addin/fonts/";
const FONT = new Uint8Array([0, 1, 0, 0, 7, 7, 7]);

function serve(answer: (file: string) => Response | Error): string[] {
  const asked: string[] = [];
  vi.stubGlobal("fetch", (url: URL) => {
    asked.push(url.href);
    const given = answer(url.pathname.split("/").at(-1) ?? "");
    return given instanceof Error ? Promise.reject(given) : Promise.resolve(given);
  });
  return asked;
}

function body(bytes: Uint8Array): Response {
  return new Response(bytes.slice());
}

function load(baseUrl = FOLDER, progress: number[] = []) {
  return fetchFonts({
    baseUrl,
    origin: "https://localhost:3000",
    onProgress: (done) => progress.push(done),
  });
}

afterEach(() => {
  vi.unstubAllGlobals();
});

describe("the fonts", () => {
  test("come from the folder, each once, and tell of each that came", async () => {
    const asked = serve(() => body(gzipSync(FONT)));
    const progress: number[] = [];
    const fonts = await load(FOLDER, progress);
    expect([...asked].sort()).toEqual(
      Object.values(FONT_FILES)
        .map((file) => `${FOLDER}${file}`)
        .sort(),
    );
    for (const face of Object.keys(FONT_FILES)) {
      expect(fonts[face as keyof typeof fonts]).toEqual(FONT);
    }
    expect(progress).toEqual([1, 2, 3, 4, 5, 6].map((count) => count / 6));
  });

  test("are taken as they are where the browser has unpacked them", async () => {
    serve(() => body(FONT));
    expect((await load()).kai).toEqual(FONT);
  });

  test("are unpacked without the browser's help, too", async () => {
    vi.stubGlobal("DecompressionStream", undefined);
    delete (globalThis as { DecompressionStream?: unknown }).DecompressionStream;
    serve(() => body(gzipSync(FONT)));
    expect((await load()).kai).toEqual(FONT);
  });

  test.each<[string, (file: string) => Response | Error]>([
    ["the network fails", () => new TypeError("Failed to fetch")],
    ["it is not there", () => new Response("", { status: 404 })],
    ["it is cut off", () => body(gzipSync(FONT).subarray(0, 12))],
    ["a sign-in page comes instead", () => new Response("<html>", { status: 200 })],
    ["nothing comes", () => new Response("")],
  ])("a file is named when %s", async (_, answer) => {
    serve((file) => (file === FONT_FILES.kai ? answer(file) : body(FONT)));
    await expect(load()).rejects.toMatchObject({ file: FONT_FILES.kai });
  });

  test("are asked of no other origin", async () => {
    const asked = serve(() => body(FONT));
    await expect(load("https://elsewhere.example/fonts/")).rejects.toThrow("origin");
    expect(asked).toEqual([]);
  });
});
