import type { Scalar } from "../../src/core/book/book";
import { bookFile } from "../hosts/file/book-file";
import { plainBook } from "./books";

/** `plainBook` as an .xlsx file, with figures exchanged wherever they stand. */
export async function plainFile(
  changes: readonly (readonly [from: number, to: number])[] = [],
): Promise<Uint8Array> {
  const { sheets } = await plainBook();
  const exchanged = new Map<Scalar, number>(changes);
  return bookFile({
    sheets: sheets.map((sheet) => ({
      ...sheet,
      values: sheet.values.map((row) => row.map((value) => exchanged.get(value) ?? value)),
    })),
  });
}
