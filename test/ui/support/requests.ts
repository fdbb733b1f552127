import { act } from "@testing-library/react";
import { Requests } from "../../../src/ui/app/requests";
import type { ListenToRequests, PaneRequest } from "../../../src/ui/app/views";

/** The ribbon and the menus of the host, worked by the test. */
export function requestLine(): {
  readonly listen: ListenToRequests;
  readonly ask: (request: PaneRequest) => void;
} {
  const requests = new Requests();
  return {
    listen: requests.listen,
    ask: (request) => act(() => requests.ask(request)),
  };
}
