/**
 * Scripts whose letters stand one beside the other from left to right, each with one shape. Others
 * need shaping or the other direction, which pdfmake does not do: a font may have their letters,
 * but the words would come out wrong. Characters for private use have no script at all.
 */
const SETTABLE =
  /[\p{Script=Common}\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Han}\p{Script=Bopomofo}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hangul}\p{Script=Yi}\p{Script=Lisu}]/u;
/** Marks that belong over or under the letter before them. */
const MARK = /\p{M}/u;

/** Whether a character comes out right when it is set by itself. */
export function isSettable(char: string): boolean {
  return SETTABLE.test(char) && !MARK.test(char);
}
