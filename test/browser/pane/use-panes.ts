import { afterAll, afterEach, beforeAll, expect } from "vitest";
import type { Scene } from "./fake-office";
import { startPanes, type OpenedPane, type PaneOptions, type Panes } from "./pane";

/**
 * Panes for the tests of a file, closed after each. A pane that asked a foreign address for anything,
 * or complained of something the test did not expect, fails its test.
 */
export function usePanes(): (scene: Scene, options?: PaneOptions) => Promise<OpenedPane> {
  let panes: Panes | undefined;
  let opened: OpenedPane[] = [];
  beforeAll(async () => {
    panes = await startPanes();
  }, 180_000);
  afterAll(() => panes?.close());
  afterEach(async () => {
    const all = opened;
    opened = [];
    await Promise.all(all.map(({ page }) => page.context().close()));
    expect(all.flatMap(({ foreign }) => foreign)).toEqual([]);
    expect(all.flatMap(({ complaints }) => complaints)).toEqual([]);
  });
  return async (scene, options) => {
    if (panes === undefined) throw new Error("not started");
    const pane = await panes.open(scene, options);
    opened.push(pane);
    return pane;
  };
}
