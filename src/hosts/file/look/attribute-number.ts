/** The number an attribute says, null where it says none or one out of bounds: a damaged look is a plain one. */
export function numberIn(raw: string | undefined, least: number, most: number): number | null {
  if (raw === undefined || raw.trim() === "") return null;
  const value = Number(raw);
  return value >= least && value <= most ? value : null;
}

/** The same for what is counted. */
export function wholeIn(raw: string | undefined, least: number, most: number): number | null {
  const value = numberIn(raw, least, most);
  return Number.isInteger(value) ? value : null;
}
