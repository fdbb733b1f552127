import type { PersonalNumber } from "./personal-numbers";

/** Digits left at the beginning; four are left at the end. */
const HEAD: Readonly<Record<PersonalNumber["kind"], number>> = { identity: 4, mobile: 3, card: 4 };
const TAIL = 4;

/** A number without its middle: enough to find it, too little to use it. */
export function maskedNumber({ kind, digits }: PersonalNumber): string {
  const hidden = digits.length - HEAD[kind] - TAIL;
  return `${digits.slice(0, HEAD[kind])}${"*".repeat(hidden)}${digits.slice(-TAIL)}`;
}

/** A name of which only the family name can be read. */
export function maskedName(name: string, surname: string): string {
  return `${surname}${"*".repeat(name.length - surname.length)}`;
}
