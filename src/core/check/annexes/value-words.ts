import type { Indicator } from "../../locate/annexes";

/** The value of an indicator in one piece, as a project's table prints it: ≥95%. */
export function valueWords({ figure, comparison, value }: Indicator): string {
  if (figure === null) return value;
  return `${comparison ?? ""}${figure.value.toFixed()}${figure.unit}`;
}
