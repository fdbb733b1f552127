import type { Locale } from "../../locale/locale";
import type { SessionOptions } from "./live-session";

/** The words of a session in the user's language. */
export function sessionWords({ finding, ui }: Locale): SessionOptions["words"] {
  return {
    finding: (found, { disclosure }) => finding(found, disclosure).message,
    ...ui.check.labels.steps,
  };
}
