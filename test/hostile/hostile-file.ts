/** A file that was made to harm, or looks as if it was. */
export interface HostileFile {
  readonly name: string;
  readonly bytes: () => Uint8Array;
  /**
   * A piece of the sentence that refuses it; null where the file is read, and everything that is
   * found in it is what is found in the sample it was made of.
   */
  readonly refused: string | null;
  /** So much memory goes into it that another in the same process would be blamed for it. */
  readonly isLarge?: true;
}

export const MB = 1024 * 1024;
