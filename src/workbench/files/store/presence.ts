/** Tells documents that are open in a living page from those whose page is gone. */
export interface Presence {
  /** Makes a document this page's own; false where another living page has it. */
  hold(id: string): Promise<boolean>;
  /** Lets go of a document that this page held. */
  release(id: string): void;
  /** Every document of a living page, this one's too. */
  living(): Promise<ReadonlySet<string>>;
}
