import type { TableBlock, TableCell } from "./model";

type Row = readonly TableCell[];

/** The rows of a table's head by what they do. */
export interface HeadParts {
  /** Words over the columns, such as 绩效目标 with its text. */
  readonly over: readonly Row[];
  /** The rows that name the columns. */
  readonly labels: readonly Row[];
  /** The row of column numbers (栏次), which names nothing. */
  readonly numbers: readonly Row[];
}

/** Tells the rows of a head apart: those that name the columns are bold. */
export function headParts({ head }: TableBlock): HeadParts {
  const isBold = (row: Row): boolean => row.some(({ bold }) => bold);
  const first = head.findIndex(isBold);
  // A head in one weight only names columns.
  if (first === -1) return { over: [], labels: head, numbers: [] };
  const end = head.length - [...head].reverse().findIndex(isBold);
  return { over: head.slice(0, first), labels: head.slice(first, end), numbers: head.slice(end) };
}
