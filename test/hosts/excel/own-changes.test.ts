import { afterEach, beforeEach, describe, expect, it, vi } from "vitest";
import { OwnChanges } from "../../../src/hosts/excel/own-changes";

beforeEach(() => {
  vi.useFakeTimers();
});
afterEach(() => {
  vi.useRealTimers();
});

const cell = (row: number) => ({ r0: row, c0: 0, r1: row, c1: 0 });

describe("own changes", () => {
  it("are expected once, for a while", () => {
    const own = new OwnChanges();
    own.expect("a", cell(1));
    own.expect("a", cell(2));
    expect(own.isOwn("b", [cell(1)])).toBe(false);
    expect(own.isOwn("a", [cell(1)])).toBe(true);
    expect(own.isOwn("a", [cell(1)])).toBe(false);
    vi.advanceTimersByTime(6_000);
    expect(own.isOwn("a", [cell(2)])).toBe(false);
  });

  it("of which nobody hears do not pile up", () => {
    const own = new OwnChanges();
    for (let row = 0; row < 10_000; row += 1) own.expect("a", cell(row));
    expect(own.isOwn("a", [cell(9_999)])).toBe(true);
    expect(own.isOwn("a", [cell(0)])).toBe(false);
  });
});
