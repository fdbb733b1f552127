import { valueAt } from "../../book/book";
import type { PrivacyKind, PrivacyWords } from "../../layout/privacy";
import type { Grid } from "../../locate/grid";
import { rememberedPair } from "../../remembered";
import { maskedNumber } from "./masked";
import { personBeside } from "./person-beside";
import { personalNumbers } from "./personal-numbers";
import { secrecyMarks } from "./secrecy-marks";

/** Something on a sheet that must not be published, masked. */
export interface Secret {
  readonly kind: PrivacyKind;
  readonly row: number;
  readonly column: number;
  /** It stands in the cell as a number, not as a text. */
  readonly isFigure: boolean;
  readonly params: Readonly<Record<string, string>>;
}

/** Words over or beside a number say what it is; longer ones are running text. */
const LONGEST_LABEL = 20;
/** A number in one of these formats may be no amount. */
const PLAIN_FORMATS: ReadonlySet<string> = new Set(["", "General", "0", "@"]);

/** Everything of the kind on a sheet, published or not, in the order of rows, then columns. */
export const sheetSecrets = rememberedPair((words: PrivacyWords, grid: Grid): readonly Secret[] => {
  const { r0, r1, c0, c1 } = grid.used;
  const secrets: Secret[] = [];
  const labels = new Map<number, string>();
  for (let row = r0; row <= r1; row += 1) {
    let left = "";
    for (let column = c0; column <= c1; column += 1) {
      const text = grid.isCovered(row, column) ? "" : grid.raw(row, column);
      if (text === "") continue;
      const beside = [labels.get(column) ?? "", left];
      secrets.push(...secretsIn(words, grid, { row, column, text, beside }));
      if (text.length <= LONGEST_LABEL && !/\d{6}/u.test(text)) labels.set(column, text);
      left = text;
    }
  }
  return secrets;
});

/** A filled cell with the words over it and to the left of it. */
interface Filled {
  readonly row: number;
  readonly column: number;
  readonly text: string;
  readonly beside: readonly string[];
}

function secretsIn(
  words: PrivacyWords,
  grid: Grid,
  { row, column, text, beside }: Filled,
): Secret[] {
  const isFigure = typeof valueAt(grid.sheet, row, column) === "number";
  if (isFigure && !isPlain(grid, row, column, text)) return [];
  const at = { row, column, isFigure };
  const numbers = personalNumbers(words, text, beside).map((number): Secret => {
    const name = personBeside(words, text.slice(0, number.start), beside[1] ?? "");
    const params = { found: maskedNumber(number), number: number.kind };
    return { kind: "personal-number", ...at, params: name === null ? params : { ...params, name } };
  });
  const marks = secrecyMarks(words, text).map((found): Secret => ({
    kind: "secrecy-mark",
    ...at,
    params: { found },
  }));
  return [...numbers, ...marks];
}

/** A whole number of many digits that is not shown as an amount. */
function isPlain({ sheet, used }: Grid, row: number, column: number, text: string): boolean {
  if (!/^\d{11,}$/u.test(text)) return false;
  return PLAIN_FORMATS.has(sheet.formats[row - used.r0]?.[column - used.c0] ?? "");
}
