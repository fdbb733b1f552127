import { isBudgetYear, isUnitCode, isUnitName } from "../../core/locate/stated";
import type { CreateTexts } from "../../locale/ui/create";

/** What the user typed, as it stands in the fields. */
export interface CreateForm {
  readonly unitName: string;
  readonly unitCode: string;
  readonly year: string;
}

/** What stands over every table that is made. */
export interface Identity {
  readonly entity: { readonly code: string; readonly name: string };
  readonly year: number;
}

export type FormProblems = Readonly<Partial<Record<keyof CreateForm, string>>>;

/**
 * The identity in a form, or what is wrong with each field. The rules are those by which a table's
 * heading is read back: what passes here is found again by the check.
 */
export function readForm(
  form: CreateForm,
  says: CreateTexts["says"],
): { readonly identity: Identity | null; readonly problems: FormProblems } {
  const name = form.unitName.trim();
  const code = form.unitCode.normalize("NFKC").trim();
  const year = form.year.normalize("NFKC").trim();
  const problems: FormProblems = {
    ...nameProblem(name, says),
    ...(isUnitCode(code) ? {} : { unitCode: says.badUnitCode }),
    ...(isBudgetYear(year) ? {} : { year: says.badYear }),
  };
  if (Object.keys(problems).length > 0) return { identity: null, problems };
  return { identity: { entity: { code, name }, year: Number.parseInt(year, 10) }, problems };
}

function nameProblem(name: string, says: CreateTexts["says"]): FormProblems {
  if (name === "") return { unitName: says.noUnitName };
  return isUnitName(name) ? {} : { unitName: says.unitNameMarks };
}
