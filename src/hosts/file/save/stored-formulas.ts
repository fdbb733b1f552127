import { parseA1, parseRect, toA1 } from "../../../core/book/address";
import type { Rect } from "../../../core/book/book";
import { shiftFormula } from "../shared-formula";
import type { Attributes } from "../xml-text";
import { scanXml } from "../xml-scan";

/** A formula as a sheet of the file stores it. */
export interface StoredFormula {
  readonly row: number;
  readonly column: number;
  /** Without `=`, under stored names. A member of a group has the text moved to its place. */
  readonly text: string;
  readonly kind: "plain" | "shared" | "array" | "table";
  /** The group that shares a text, where there is one. */
  readonly group: string | null;
  /** Whether the text stands in this cell. */
  readonly isWritten: boolean;
  /** The area that an array formula fills. */
  readonly area: Rect | null;
}

const KINDS: Readonly<Record<string, StoredFormula["kind"]>> = {
  shared: "shared",
  array: "array",
  dataTable: "table",
};

/** Every formula of a sheet by the address of its cell. */
export function storedFormulas(xml: string, part: string): ReadonlyMap<string, StoredFormula> {
  const found: StoredFormula[] = [];
  let [row, column] = [-1, -1];
  let open: { attributes: Attributes; text: string } | null = null;
  scanXml(xml, part, {
    open(name, attributes, path) {
      if (path[1] !== "sheetData") return;
      if (name === "row" && path.length === 3) {
        const r = attributes.get("r");
        row = r === undefined ? row + 1 : Number(r) - 1;
        column = -1;
      } else if (name === "c" && path.length === 4) {
        const at = parseA1(attributes.get("r") ?? "") ?? { row, column: column + 1 };
        ({ row, column } = at);
      } else if (name === "f" && path.length === 5) open = { attributes, text: "" };
    },
    text(text, path) {
      if (open !== null && path.length === 5 && path[4] === "f") open.text += text;
    },
    close(name, path) {
      if (open === null || name !== "f" || path.length !== 5) return;
      found.push(formulaAt(row, column, open.attributes, open.text));
      open = null;
    },
  });
  return new Map(unfolded(found).map((formula) => [toA1(formula.row, formula.column), formula]));
}

function formulaAt(
  row: number,
  column: number,
  attributes: Attributes,
  text: string,
): StoredFormula {
  const kind = KINDS[attributes.get("t") ?? ""] ?? "plain";
  const group = kind === "shared" ? (attributes.get("si") ?? null) : null;
  const area = kind === "array" ? parseRect(attributes.get("ref") ?? "") : null;
  return { row, column, text, kind, group, isWritten: text.trim() !== "", area };
}

/** Gives every member of a group the text of its first cell as it reads in its own place. */
function unfolded(formulas: readonly StoredFormula[]): readonly StoredFormula[] {
  const firsts = new Map<string, StoredFormula>();
  for (const formula of formulas) {
    if (formula.group !== null && formula.isWritten) firsts.set(formula.group, formula);
  }
  return formulas.map((formula) => {
    const first = formula.group === null ? undefined : firsts.get(formula.group);
    if (first === undefined || formula.isWritten) return formula;
    const [down, right] = [formula.row - first.row, formula.column - first.column];
    return { ...formula, text: shiftFormula(first.text, down, right) };
  });
}

/** The other cells of the group whose text stands in this cell; they have none without it. */
export function membersOf(
  first: StoredFormula,
  formulas: ReadonlyMap<string, StoredFormula>,
): readonly StoredFormula[] {
  if (first.group === null || !first.isWritten) return [];
  return [...formulas.values()].filter(
    ({ group, isWritten }) => group === first.group && !isWritten,
  );
}
