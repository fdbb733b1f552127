/** What the page tells of a file: its content, or a code. */
export type Told =
  | string
  | {
      readonly name: string;
      readonly text: string;
      readonly hasHandle: boolean;
      readonly size: number;
    };

/** What a test can have done in the page. Files are those of the browser's own file system, by name. */
export interface Bridge {
  newId(): string;
  keep(id: string, text: string, fileName: string | null): Promise<string>;
  keepLarge(id: string, size: number): Promise<string>;
  waiting(): Promise<readonly string[]>;
  take(id: string): Promise<{ readonly text: string; readonly file: string | null } | null>;
  drop(id: string): Promise<void>;
  /** Saves over a file; `isStale` with a mark of an older state, `breaks` onto a disk that fills up. */
  saveOver(
    name: string,
    text: string,
    how: { readonly isStale: boolean; readonly breaks: boolean },
  ): Promise<string>;
  read(name: string): Promise<string>;
  remove(name: string): Promise<void>;
  note(name: string): Promise<void>;
  recent(): Promise<readonly string[]>;
  openRecent(name: string): Promise<Told>;
  /** What came of the last click or drop. */
  answer(): Promise<Told>;
  saveAsDownload(name: string, text: string): Promise<string>;
  hasDialogs(): boolean;
  /** Edits the document of the page, which is under autosave from the first edit on. */
  edit(id: string, text: string): void;
  flush(): Promise<void>;
  saved(): Promise<void>;
}

declare global {
  interface Window {
    files: Bridge;
  }
}
