import { useSyncExternalStore } from "react";
import type { Desk } from "../desk/desk";
import type { DeskState } from "../desk/state";

/** The state of the desk, with a new rendering for every change. */
export function useDesk(desk: Desk): DeskState {
  return useSyncExternalStore(
    (on) => desk.subscribe(on),
    () => desk.getState(),
  );
}
