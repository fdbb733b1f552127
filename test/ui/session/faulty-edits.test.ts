import { expect, it } from "vitest";
import { sampleBook } from "../../support/books";
import { faultyEdits } from "./faulty-edits";

it("shows what a fresh check finds, though one call of the host in twenty failed", async () => {
  const run = await faultyEdits(await sampleBook(), 400, 1);
  expect(run).toMatchObject({ edits: 400, compared: 2, wrong: 0 });
  expect(run.faults).toBeGreaterThan(10);
});
