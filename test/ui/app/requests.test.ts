import { describe, expect, test } from "vitest";
import { Requests } from "../../../src/ui/app/requests";
import type { PaneRequest } from "../../../src/ui/app/views";

function listener(requests: Requests): { readonly heard: PaneRequest[]; readonly end: () => void } {
  const heard: PaneRequest[] = [];
  return { heard, end: requests.listen((request) => heard.push(request)) };
}

describe("a request", () => {
  test("reaches everybody who listens", () => {
    const requests = new Requests();
    const [one, other] = [listener(requests), listener(requests)];
    requests.ask("help");
    requests.ask("next");
    expect([one.heard, other.heard]).toEqual([
      ["help", "next"],
      ["help", "next"],
    ]);
  });

  test("waits for the first listener, and only the last one does", () => {
    const requests = new Requests();
    requests.ask("publish");
    requests.ask("create");
    const { heard } = listener(requests);
    expect(heard).toEqual(["create"]);
    expect(listener(requests).heard).toEqual([]);
  });

  test("reaches nobody who has stopped listening", () => {
    const requests = new Requests();
    const { heard, end } = listener(requests);
    end();
    requests.ask("check");
    expect(heard).toEqual([]);
  });
});
