import type { Rung, SaveFailure, SaveFile, SaveOutcome } from "./rung";
import type { SaveFacts } from "./save-facts";

/**
 * Through the add-in's own server: the page posts the file, the server keeps it for one visit, and
 * the user's browser fetches it like any other download.
 */
export function handOverRung(handOverUrl: string, openInBrowser: SaveFacts["openInBrowser"]): Rung {
  return {
    id: "hand-over",
    save: async (file) => {
      const answer = await post(handOverUrl, file);
      if (answer.kind === "failed") return answer;
      return openInBrowser(answer.url) ? { kind: "unknown" } : failed("not-opened");
    },
  };
}

type Answer = { readonly kind: "kept"; readonly url: string } | (SaveOutcome & { kind: "failed" });

async function post(handOverUrl: string, { bytes, name }: SaveFile): Promise<Answer> {
  let response: Response;
  try {
    response = await fetch(handOverUrl, {
      method: "POST",
      headers: {
        "Content-Type": "application/octet-stream",
        // A header holds no Chinese.
        "X-File-Name": encodeURIComponent(name),
      },
      body: bytes as Uint8Array<ArrayBuffer>,
    });
  } catch {
    return failed("no-server");
  }
  // 404 and 405: the pages lie on a server without the hand-over.
  if (response.status === 404 || response.status === 405) return failed("no-server");
  if (response.status !== 201) return failed("server-refused");
  const url = await addressIn(response, handOverUrl);
  return url === null ? failed("server-refused") : { kind: "kept", url };
}

/** The absolute address of the file, null unless it lies below the hand-over of the same server. */
async function addressIn(response: Response, handOverUrl: string): Promise<string | null> {
  try {
    const body: unknown = await response.json();
    const url = typeof body === "object" && body !== null && "url" in body ? body.url : null;
    if (typeof url !== "string") return null;
    const absolute = new URL(url, new URL("../", handOverUrl)).href;
    return absolute.startsWith(handOverUrl) ? absolute : null;
  } catch {
    return null;
  }
}

function failed(failure: SaveFailure): { readonly kind: "failed"; readonly failure: SaveFailure } {
  return { kind: "failed", failure };
}
