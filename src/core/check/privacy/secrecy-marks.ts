import type { PrivacyWords, SecrecyMarks } from "../../layout/privacy";
import { remembered } from "../../remembered";
import { anyOf } from "../../text/alternatives";
import { folded } from "../wording/folded";

/** Characters of a mark that are quoted at most. */
const LONGEST = 30;

/** The marks of secrecy in a text: of the document, never the same words in a sentence. */
export function secrecyMarks({ marks }: PrivacyWords, text: string): string[] {
  const { any, starred, line, bracketed, sentence } = patterns(marks);
  if (!any.test(text)) return [];
  return text.split(/[\r\n]+/u).flatMap((own) => {
    const plain = folded(own).trim();
    const found =
      starred.exec(plain)?.[0] ??
      (line.test(plain.replace(/[\s★☆*!()【】[\]〔〕:,，。、;]/gu, "")) ? plain : undefined) ??
      bracketed.exec(plain)?.[0] ??
      sentence.exec(plain)?.[0];
    return found === undefined ? [] : [found.trim().slice(0, LONGEST)];
  });
}

const patterns = remembered(({ degrees, degreeLabel, alone, subjects, said }: SecrecyMarks) => {
  const degree = anyOf(degrees);
  const term = "(?:长期|[0-9一二三五十两]{1,3}(?:年|个月|天))?";
  const mark = anyOf([...degrees, ...alone]);
  return {
    any: new RegExp(anyOf([...degrees, ...alone, ...said]), "u"),
    starred: new RegExp(
      `${degree}\\s*[★☆]\\s*${term}|${degreeLabel}\\s*[:：(]?\\s*${degree}\\s*${term}`,
      "u",
    ),
    line: new RegExp(`^(?:${mark}${term})+$`, "u"),
    bracketed: new RegExp(`[([【〔]\\s*${mark}\\s*${term}\\s*[)\\]】〕]`, "u"),
    sentence: new RegExp(
      `(?:^|[\\s,，。;；:：、(])${anyOf(subjects)}[^,，。;；]{0,6}?(?<![不未无非])${anyOf(said)}`,
      "u",
    ),
  };
});
