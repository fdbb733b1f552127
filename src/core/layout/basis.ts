/** A text in both languages of the product; `zh` is the statutory wording. */
export interface Bilingual {
  readonly zh: string;
  readonly en: string;
}

/** The part of a source a layout or rule rests on. `clause` is set only where it has been read. */
export interface Basis {
  readonly source: string;
  readonly clause?: string;
}
