import type { LanguageTag } from "../../src/locale/locale";

/** What a sentence of a language may not look like; an empty list for a good one. */
export function faults(sentence: string, tag: LanguageTag): string[] {
  const rules = tag === "zh-CN" ? CHINESE : ENGLISH;
  return rules.filter(([, isBad]) => isBad(sentence)).map(([name]) => name);
}

type StyleRule = readonly [name: string, isBad: (sentence: string) => boolean];

const ALWAYS: readonly StyleRule[] = [
  ["empty", (text) => text.trim() === ""],
  ["has a hole", (text) => /undefined|null|NaN|\[object|“”|\(\)|（）/u.test(text)],
  ["has a doubled mark", (text) => /[。，；：、]{2}|\.\.|[,;:] ?[,;:]| {2}/u.test(text)],
];

const CHINESE: readonly StyleRule[] = [
  ...ALWAYS,
  ["does not end with 。 or ？", (text) => !/[。？]$/u.test(text)],
  ["half-width mark between Han", (text) => /\p{Script=Han}[,;:?]\s?\p{Script=Han}/u.test(text)],
  ["word that blames", (text) => /请勿|抱歉|非法|无效|严重错误/u.test(text)],
];

const ENGLISH: readonly StyleRule[] = [
  ...ALWAYS,
  ["does not end with . or ?", (text) => !/[.?]$/u.test(text)],
  ["Chinese mark", (text) => /[，。；：、]/u.test(text)],
  ["word that blames", (text) => /\b(please|sorry|invalid|illegal|fatal)\b/iu.test(text)],
];
