import type { PrivacyWords } from "../../layout/privacy";
import { remembered } from "../../remembered";
import { anyOf } from "../../text/alternatives";
import { maskedName } from "./masked";

/**
 * The name that stands beside a number, masked; null without one. `before` is the text up to the
 * number, `left` the cell to the left of it.
 */
export function personBeside(words: PrivacyWords, before: string, left: string): string | null {
  const { labelled, adjacent, family } = patterns(words);
  const named = labelled.exec(before)?.[1] ?? adjacent.exec(before)?.[1] ?? nameIn(left);
  const surname = named === undefined ? null : (family.exec(named)?.[0] ?? null);
  return named === undefined || surname === null || surname.length === named.length
    ? null
    : maskedName(named, surname);
}

/** A cell that holds nothing but what may be a name. */
function nameIn(cell: string): string | undefined {
  return /^\p{Script=Han}{2,4}$/u.exec(cell.replace(/\s/gu, ""))?.[0];
}

const patterns = remembered(({ person, surnames: { single, double } }: PrivacyWords) => {
  const family = `(?:${anyOf(double)}|[${single}])`;
  const name = String.raw`(${family}\p{Script=Han}{1,2}?)`;
  const title = "(?:同志|先生|女士)?";
  const label = "(?:[身份证公民手机电话移动联系方式银行卡账号码号为是]|[\\s:：,，(（])*";
  return {
    family: new RegExp(`^${family}`, "u"),
    labelled: new RegExp(`${anyOf(person)}[\\s:：为是]*${name}${title}${label}$`, "u"),
    adjacent: new RegExp(`(?:^|[\\s:：,，、;；。(（])${name}${title}${label}$`, "u"),
  };
});
