// @vitest-environment jsdom
import { expect, test, vi } from "vitest";
import { fakeSession } from "../support/fake-session";
import { manyFindings } from "../support/many";
import { renderApp, useDom } from "../support/render";
import { resultOf, withFindings, wrongState } from "../support/states";

const drawn = vi.hoisted(() => ({ icons: 0 }));

// Every row draws one icon when it is drawn.
vi.mock("../../../src/ui/parts/LevelIcon", () => ({
  LevelIcon: () => {
    drawn.icons += 1;
    return null;
  },
}));

useDom();

test("a check draws only the rows whose finding changed", async () => {
  const session = fakeSession(manyFindings(await wrongState(), "X-15", 40));
  renderApp(session);
  const { findings } = resultOf(session.getState());
  const drawnBy = (change: () => void): number => {
    drawn.icons = 0;
    change();
    return drawn.icons;
  };
  const same = drawnBy(() =>
    session.set(withFindings(session.getState(), structuredClone(findings))),
  );
  const oneOther = structuredClone(findings).map((finding, index) =>
    index === 7 ? { ...finding, found: "1.00" } : finding,
  );
  const changed = drawnBy(() => session.set(withFindings(session.getState(), oneOther)));
  expect(same).toBeLessThan(10);
  expect(changed).toBe(same + 1);
});
