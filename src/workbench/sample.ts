import { HostError } from "../core/host";
import type { ChosenFile } from "./files/chosen-file";

const NAME = "guangyang-2023.xlsx";

/** The published disclosure that lies beside the page. HostError `unreadable-file`. */
export async function fetchSample(page: string): Promise<ChosenFile> {
  try {
    const answer = await fetch(new URL(`samples/${NAME}`, page));
    if (!answer.ok) throw new Error(String(answer.status));
    const bytes = new Uint8Array(await answer.arrayBuffer());
    return { name: NAME, bytes, handle: null, seen: { lastModified: 0, size: bytes.length } };
  } catch (error) {
    throw new HostError("unreadable-file", { name: NAME, detail: String(error) });
  }
}
