import type { Finding } from "../../core/finding/finding";
import type { PrivacyKind } from "../../core/layout/privacy";

type Words = (found: Finding) => string;

const NUMBERS: Readonly<Record<string, string>> = {
  identity: "身份证号",
  mobile: "手机号",
  card: "银行卡号",
};

/** What the matter is, as a whole sentence; numbers and names are masked already. */
export const PRIVACY_FACTS: Readonly<Record<PrivacyKind, Words>> = {
  "personal-number": ({ params: { found, number, name } }) => {
    const whose = name === undefined ? "" : `（${name}）`;
    return `疑似个人${NUMBERS[number ?? ""] ?? ""} ${found ?? ""}${whose}。`;
  },
  "secrecy-mark": ({ params }) => `有“${params["found"] ?? ""}”字样，疑为密级或内部使用的标志。`,
};

/** What to do about it. */
export const PRIVACY_HINTS: Readonly<Record<PrivacyKind, Words>> = {
  "personal-number": () => "公开前删除，或以办公电话等代替；确需公开的，填写说明。",
  "secrecy-mark": () => "先按保密规定确认能否公开；能公开的，删除该标志或填写说明。",
};
