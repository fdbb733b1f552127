import type { WorkbookPort } from "../core/host";
import { LAYOUT_SETS } from "../statute/layout-sets";
import { openSession, type SessionOptions } from "../ui/session/live-session";
import type { Session } from "../ui/session/state";

/** All that checks a workbook. It is loaded apart, so that the pane is there before it. */
export function startSession(port: WorkbookPort, words: SessionOptions["words"]): Session {
  return openSession(port, { layouts: LAYOUT_SETS, words });
}
