import type { Book } from "../../../src/core/book/book";
import { plainBook, setCells, sheetOf } from "../../support/books";

/** The cell of the income table whose digits change places: 137.70 for 173.70. */
export const WRONG = { sheet: "02收入总表", cell: "D11", right: 173.7, wrong: 137.7 } as const;

/** A book with the mistake of `WRONG`. */
export function withMistake(book: Book): Book {
  return setCells(book, { [`${WRONG.sheet}!${WRONG.cell}`]: WRONG.wrong });
}

/** The plain book with that mistake: T2-01 before T2-03, X-15 and B-03. */
export async function wrongBook(): Promise<Book> {
  return withMistake(await plainBook());
}

/** The plain book with what is 待核实 put right: nothing is left to do. */
export async function cleanBook(): Promise<Book> {
  return setCells(await plainBook(), {
    "06基本支出表!D13": 28.64,
    "06基本支出表!E13": 28.64,
    "06基本支出表!D16": 0.29,
    "06基本支出表!E16": 0.29,
    "07政府性基金支出表!A1": "单位预算政府性基金预算财政拨款支出表",
  });
}

export async function partialBook(): Promise<Book> {
  const { sheets } = await plainBook();
  return { sheets: sheets.filter(({ name }) => name !== "05一般公共预算支出表") };
}

export const EMPTY_BOOK: Book = { sheets: [sheetOf("Sheet1", [])] };
export const OTHER_BOOK: Book = { sheets: [sheetOf("通讯录", [["姓名", "电话"]])] };
