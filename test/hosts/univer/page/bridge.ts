import type { Book } from "../../../../src/core/book/book";
import type { BookLook } from "../../../../src/core/book/look";
import type { HostErrorCode, WorkbookPort } from "../../../../src/core/host";

/** Methods of the port that are called through the bridge. */
export type PortMethod = Exclude<keyof WorkbookPort, "can" | "listen">;

/** What came of a call in the page. Everything crosses as JSON text, which keeps every character. */
export type Outcome =
  | { readonly value: unknown }
  | { readonly code: HostErrorCode; readonly params: Readonly<Record<string, string>> }
  | { readonly error: string };

export interface Opening {
  readonly book: Book;
  readonly look?: BookLook;
  readonly locale: "zh-CN" | "en-US";
  readonly isDark: boolean;
  /** A grid of its own instead of another book in the one there is. */
  readonly anew: boolean;
  /** What the book remembers, by key. */
  readonly texts: readonly (readonly [string, string])[];
}

/** What somebody in front of the grid does. */
export interface UserActions {
  type(sheet: string, cell: string, content: unknown): Promise<void>;
  paste(sheet: string, cell: string, rows: readonly (readonly unknown[])[]): Promise<void>;
  insertRows(sheet: string, row: number, count: number): Promise<void>;
  hideRows(sheet: string, row: number, count: number): Promise<void>;
  hideColumn(sheet: string, letters: string): Promise<void>;
  renameSheet(sheet: string, name: string): Promise<void>;
  select(sheet: string, place: string): Promise<void>;
  fill(sheet: string, place: string, colour: string): Promise<void>;
  /** Drags the handle of a cell over a place that begins with it. */
  drag(sheet: string, cell: string, over: string): Promise<void>;
  /** Runs a command of the grid on a sheet; `given` is merged into its parameters. */
  command(sheet: string, command: string, given: object): Promise<void>;
  undo(): Promise<void>;
  redo(): Promise<void>;
}

/** The page's end of the bridge; arguments and results are JSON texts. */
export interface Bridge {
  open(opening: string): Promise<string>;
  call(port: number, method: PortMethod, given: string): Promise<string>;
  listen(port: number, listener: number): void;
  stop(listener: number): void;
  /** From now on reads these places in the very moment of each change that is told. */
  follow(port: number, wants: string): void;
  /** What was read so, one answer for each change. */
  followed(): Promise<string>;
  act(action: keyof UserActions, given: string): Promise<void>;
  /** Resolves when the grid has been quiet and all events have been heard. */
  settle(): Promise<void>;
  /** What has become of the book; its texts as a list of keys and texts. */
  edited(): Promise<string>;
  /** How long that takes, in milliseconds. */
  editedTime(): Promise<number>;
  setDark(isDark: boolean): void;
  /** The fill the grid draws a cell with, and the one the workbook holds. */
  fills(sheet: string, row: number, column: number): string;
  dispose(): Promise<void>;
}

declare global {
  interface Window {
    bridge: Bridge;
    hear(listener: number, event: string): Promise<void>;
  }
}
