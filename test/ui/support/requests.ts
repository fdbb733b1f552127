import { act } from "@testing-library/react";
import type { ListenToRequests, PaneRequest } from "../../../src/ui/app/views";

/** The ribbon and the menus of the host, worked by the test. */
export function requestLine(): {
  readonly listen: ListenToRequests;
  readonly ask: (request: PaneRequest) => void;
} {
  const listeners = new Set<(request: PaneRequest) => void>();
  return {
    listen: (on) => {
      listeners.add(on);
      return () => listeners.delete(on);
    },
    ask: (request) =>
      act(() => {
        for (const on of listeners) on(request);
      }),
  };
}
