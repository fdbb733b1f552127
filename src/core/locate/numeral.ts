const DIGITS = "一二三四五六七八九";

/** 一 to 九十九. */
export function chineseNumeral(number: number): string {
  const digit = (value: number): string => DIGITS.charAt(value - 1);
  const tens = Math.floor(number / 10);
  const start = tens === 0 ? "" : `${tens === 1 ? "" : digit(tens)}十`;
  return start + digit(number % 10);
}

/** The number of 一 to 九十九, null for other words. */
export function readChineseNumeral(words: string): number | null {
  const [all, tens, ones] = /^([二三四五六七八九]?十)?([一二三四五六七八九])?$/u.exec(words) ?? [];
  if (all === undefined || all === "") return null;
  const digit = (word: string | undefined): number => DIGITS.indexOf(word ?? "") + 1;
  const count = tens === undefined ? 0 : tens === "十" ? 1 : digit(tens.charAt(0));
  return 10 * count + (ones === undefined ? 0 : digit(ones));
}
