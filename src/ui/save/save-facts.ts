/** The file that a save dialog gave leave to write. */
export interface PickedFile {
  createWritable(): Promise<{
    write(bytes: Uint8Array): Promise<void>;
    close(): Promise<void>;
  }>;
}

export type ShowSavePicker = (options: {
  readonly suggestedName: string;
  readonly types: readonly { readonly accept: Readonly<Record<string, readonly string[]>> }[];
}) => Promise<PickedFile>;

/** What the page can do, found out once by whoever mounts it. */
export interface SaveFacts {
  /** The browser's own save dialog; null where there is none or the page stands in a frame. */
  readonly showSavePicker: ShowSavePicker | null;
  /** Offers bytes under a name as the browser's download. */
  readonly download: (file: { readonly bytes: Uint8Array; readonly name: string }) => void;
  /** Absolute address that takes files to be fetched once by the browser; null where there is none. */
  readonly handOverUrl: string | null;
  /** Page on which the workbook can be dropped instead; null where there is none. */
  readonly browserPage: string | null;
  /** Opens an address in the user's browser; false where that was prevented. */
  readonly openInBrowser: (url: string) => boolean;
}
