import { useSyncExternalStore } from "react";
import type { Session, SessionState } from "./state";

/** The state of a session, with a new rendering for every change. */
export function useSession(session: Session): SessionState {
  return useSyncExternalStore(
    (on) => session.subscribe(on),
    () => session.getState(),
  );
}
