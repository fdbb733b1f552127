/**
 * The number a spreadsheet keeps for a figure written as a decimal, e.g. `173.70`; null for an empty
 * text, which clears the cell.
 */
export function cellNumber(figure: string): number | null {
  return figure === "" ? null : Number(figure);
}
