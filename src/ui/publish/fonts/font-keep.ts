import type { OfficeFace } from "../../../report/pdf/fonts";

/** A font file that was chosen, whole. */
export interface ChosenFont {
  readonly name: string;
  readonly bytes: Uint8Array;
}

export type FontsByFace = Readonly<Partial<Record<OfficeFace, ChosenFont>>>;

/** Where chosen fonts outlive the page. Both reject where nothing is kept. */
export interface FontKeep {
  load(): Promise<FontsByFace>;
  /** Null takes the font of this face away. */
  save(face: OfficeFace, font: ChosenFont | null): Promise<void>;
}

const NAME = "budget-disclosure.fonts";
const TABLE = "fonts";

/** Keeps fonts in the browser's own storage for this page's address; `factory` opens it. */
export function keepInBrowser(factory: () => IDBFactory | undefined): FontKeep {
  const transact = async (
    mode: IDBTransactionMode,
    work: (table: IDBObjectStore) => IDBRequest,
  ): Promise<unknown> => {
    const database = await open(factory());
    try {
      const transaction = database.transaction(TABLE, mode);
      const request = work(transaction.objectStore(TABLE));
      return await new Promise((resolve, reject) => {
        transaction.oncomplete = () => {
          resolve(request.result);
        };
        transaction.onabort = () => {
          reject(transaction.error ?? new Error("aborted"));
        };
      });
    } finally {
      database.close();
    }
  };
  const find = async (face: OfficeFace): Promise<readonly [OfficeFace, ChosenFont][]> => {
    const found = (await transact("readonly", (table) => table.get(face))) as
      ChosenFont | undefined;
    return found === undefined ? [] : [[face, found]];
  };
  return {
    load: async () => Object.fromEntries([...(await find("body")), ...(await find("title"))]),
    save: async (face, font) => {
      await transact("readwrite", (table) =>
        font === null ? table.delete(face) : table.put(font, face),
      );
    },
  };
}

async function open(factory: IDBFactory | undefined): Promise<IDBDatabase> {
  if (factory === undefined) throw new Error("no storage");
  const request = factory.open(NAME, 1);
  return new Promise((resolve, reject) => {
    request.onupgradeneeded = () => {
      request.result.createObjectStore(TABLE);
    };
    request.onsuccess = () => {
      resolve(request.result);
    };
    request.onerror = () => {
      reject(request.error ?? new Error("not opened"));
    };
  });
}
