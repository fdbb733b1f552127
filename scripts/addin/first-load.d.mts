/** In bytes. */
export const FIRST_LOAD_LIMIT: number;

export function weighFirstLoad(): Promise<
  readonly { readonly file: string; readonly bytes: number }[]
>;
