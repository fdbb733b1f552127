import type { Finding } from "../../core/finding/finding";
import type { PrivacyKind } from "../../core/layout/privacy";

type Words = (found: Finding) => string;

const NUMBERS: Readonly<Record<string, string>> = {
  identity: "an identity card",
  mobile: "a mobile phone",
  card: "a bank card",
};

/** What the matter is, as a whole sentence; numbers and names are masked already. */
export const PRIVACY_FACTS: Readonly<Record<PrivacyKind, Words>> = {
  "personal-number": ({ params: { found, number, name } }) => {
    const whose = name === undefined ? "" : ` (${name})`;
    return `${found ?? ""}${whose} seems to be the number of ${NUMBERS[number ?? ""] ?? ""}.`;
  },
  "secrecy-mark": ({ params }) =>
    `“${params["found"] ?? ""}” seems to mark the document as secret or for internal use.`,
};

/** What to do about it. */
export const PRIVACY_HINTS: Readonly<Record<PrivacyKind, Words>> = {
  "personal-number": () =>
    "Delete it before publishing, or give the telephone of the office; explain it where it must be published.",
  "secrecy-mark": () =>
    "Confirm first that it may be published; then delete the mark or explain it.",
};
