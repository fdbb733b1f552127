/** A cell of the workbook. */
interface Cell {
  readonly sheet: string;
  readonly cell: string;
}

/** In what a finished document differs from its report or its workbook. Pages count from 1. */
export type ReadBackFault =
  /** A string of the report is not where it should be. */
  | {
      readonly kind: "missing";
      readonly text: string;
      /** Title of the section it stands in. */
      readonly section: string;
      /** Null for words that come from no cell. */
      readonly cell: Cell | null;
      readonly page: number;
    }
  /** The document has a text that the report does not have. */
  | { readonly kind: "surplus"; readonly text: string; readonly page: number }
  /** A page lacks its running head, its number or its mark. */
  | { readonly kind: "furniture"; readonly page: number }
  /** The contents send the reader to `page`, where the words are not. */
  | { readonly kind: "page-number"; readonly text: string; readonly page: number }
  /** A figure is printed as `text`, and the workbook has `found`. */
  | {
      readonly kind: "wrong-figure";
      readonly text: string;
      readonly found: string;
      readonly section: string;
      readonly cell: Cell;
    }
  /** The bytes cannot be read; `detail` is for the maintainers. */
  | { readonly kind: "unreadable"; readonly detail: string };

/** Texts about a document that was read back. */
export interface ReadBackTexts {
  readonly proved: (figures: number) => string;
  /** Without a full stop, to stand within a sentence. */
  readonly fault: (fault: ReadBackFault) => string;
}
