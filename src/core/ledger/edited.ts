import { diagnose, type Cause, type Diagnosis } from "./causes";
import type { LedgerState } from "./state";

/**
 * Explains broken relations while somebody is typing. The cell just edited is taken to be right: what
 * must follow it is offered first, and blaming the edit only after that. What cannot be carried
 * through is explained as if nothing had been edited.
 */
export function diagnoseEdit(
  state: LedgerState,
  broken: readonly number[],
  edited: number | null,
): Diagnosis {
  if (edited === null) return diagnose(state, broken);
  const carried = diagnose(state, broken, new Set([edited]));
  const blamed = diagnose(state, broken);
  const rest = carried.unexplained.flatMap((part) => part.broken);
  const open = new Set(rest);
  const isOpen = (part: { readonly broken: readonly number[] }): boolean =>
    part.broken.some((relation) => open.has(relation));
  return {
    causes: [
      ...carried.causes.map((cause) => withBlame(cause, blamed.causes, edited)),
      ...blamed.causes.filter(isOpen),
    ],
    unexplained: blamed.unexplained.filter(isOpen),
  };
}

/** Carrying the edit through first, then what explains the same relations by blaming the edit. */
function withBlame(cause: Cause, blamed: readonly Cause[], edited: number): Cause {
  const own = new Set(cause.broken);
  const other = blamed.find(({ broken }) => broken.some((relation) => own.has(relation)));
  const undoing = (other?.solutions ?? []).filter(({ changes }) =>
    changes.some(({ cells }) => cells.includes(edited)),
  );
  return { ...cause, solutions: [...cause.solutions, ...undoing] };
}
