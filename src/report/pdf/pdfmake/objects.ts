/** An object of the file; written when it ends. */
export interface PdfReference {
  readonly data: Record<string, unknown>;
  compress: boolean;
  write(content: string | Uint8Array): void;
  end(content?: string | Uint8Array): void;
}

/** Where objects of the file come from. */
export interface PdfObjects {
  ref(data: Record<string, unknown>): PdfReference;
}
