import { randomBytes } from "node:crypto";
import type { Clock } from "./clock";
import type { Limits } from "./limits";
import { Pages } from "./pages";
import type { Problem } from "./refusal";

/** A file that waits for its download. */
export interface WaitingFile {
  readonly name: string;
  readonly size: number;
  readonly pages: readonly Uint8Array[];
}

/** A file that left the store for its one download. */
export interface TakenFile {
  readonly file: WaitingFile;
  /** Says that the download is over; until then its place and bytes count. */
  readonly release: () => void;
}

/** A file on its way in. */
export interface Incoming {
  /** Takes the next bytes, or says why not. */
  readonly add: (chunk: Uint8Array) => Problem | null;
  /** The file is whole: keeps it and returns the token it is fetched with, null for what is no PDF. */
  readonly keep: (name: string) => string | null;
  readonly drop: () => void;
}

const PDF = new TextEncoder().encode("%PDF-");

/** 192 random bits. */
export const TOKEN = /^[\w-]{32}$/u;

/**
 * Files between the pane that made them and the browser that saves them: in memory only, each for
 * one download and a short time, few at once.
 */
export class HandoverStore {
  readonly #limits: Limits;
  readonly #clock: Clock;
  readonly #waiting = new Map<string, TakenFile & { readonly stayOn: () => void }>();
  #places = 0;
  #bytes = 0;

  constructor(limits: Limits, clock: Clock) {
    this.#limits = limits;
    this.#clock = clock;
  }

  /** A place for one more file, null where all are taken. */
  receive(): Incoming | null {
    if (this.#places >= this.#limits.waitingFiles) return null;
    this.#places += 1;
    const pages = new Pages();
    let size = 0;
    const drop = once(() => {
      this.#places -= 1;
      this.#bytes -= size;
    });
    return {
      add: (chunk) => {
        if (size + chunk.length > this.#limits.fileBytes) return "too-large";
        if (this.#bytes + chunk.length > this.#limits.waitingBytes) return "full";
        size += chunk.length;
        this.#bytes += chunk.length;
        pages.add(chunk);
        return null;
      },
      keep: (name) => {
        const list = pages.list();
        if (!PDF.every((byte, index) => list[0]?.[index] === byte)) return null;
        return this.#keep({ name, size, pages: list }, drop);
      },
      drop,
    };
  }

  /** The file under a token, left where it is. */
  peek(token: string): WaitingFile | null {
    return this.#waiting.get(token)?.file ?? null;
  }

  /** The file under a token, which is worth nothing from now on. */
  take(token: string): TakenFile | null {
    const found = this.#waiting.get(token);
    if (found === undefined) return null;
    this.#waiting.delete(token);
    found.stayOn();
    return found;
  }

  /** Forgets all files. */
  clear(): void {
    for (const token of this.#waiting.keys()) this.take(token)?.release();
  }

  #keep(file: WaitingFile, release: () => void): string {
    const token = randomBytes(24).toString("base64url");
    const expire = () => this.take(token)?.release();
    const stayOn = this.#clock.after(this.#limits.expiryMs, expire);
    this.#waiting.set(token, { file, release, stayOn });
    return token;
  }
}

function once(act: () => void): () => void {
  let isDone = false;
  return () => {
    if (isDone) return;
    isDone = true;
    act();
  };
}
