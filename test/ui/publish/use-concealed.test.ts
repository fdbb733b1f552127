// @vitest-environment jsdom
import { act, fireEvent, renderHook, waitFor } from "@testing-library/react";
import { expect, test } from "vitest";
import { publishedAreas } from "../../../src/core/locate/published-areas";
import { useConcealed } from "../../../src/ui/publish/use-concealed";
import { fakeSession } from "../support/fake-session";
import { OPENING, resultOf, sampleState } from "../support/states";

const HIDDEN = { lines: [{ rows: [8], columns: [3] }], notes: [] };
const UNKNOWN = { lines: null, notes: null };

test("what the workbook hides is asked for after a check, and when somebody comes back", async () => {
  const session = fakeSession(OPENING);
  const { result } = renderHook(() => useConcealed(session));
  expect(result.current).toBeNull();
  expect(session.asked).toEqual([]);

  const checked = await sampleState();
  session.set(checked);
  await waitFor(() => expect(result.current).toEqual({ lines: [], notes: [] }));
  const areas = publishedAreas(resultOf(checked).disclosure);
  const [first] = areas;
  const named = [`${first!.sheet}!9:9`, `${first!.sheet}!D:D`];
  expect(session.asked).toEqual([["conceals", areas]]);

  session.concealed = HIDDEN;
  fireEvent.focus(window);
  await waitFor(() => expect(result.current).toEqual({ lines: named, notes: [] }));

  session.concealed = UNKNOWN;
  session.set({ result: { ...resultOf(checked) } });
  await waitFor(() => expect(result.current).toEqual(UNKNOWN));
});

test("an answer that comes after another check is not shown", async () => {
  const session = fakeSession(await sampleState());
  const answers: ((concealed: typeof HIDDEN | typeof UNKNOWN) => void)[] = [];
  session.conceals = () => new Promise((answer) => answers.push(answer));
  const { result } = renderHook(() => useConcealed(session));
  session.set({ result: { ...resultOf(session.getState()) } });
  await act(async () => {
    answers[1]?.(HIDDEN);
    answers[0]?.(UNKNOWN);
    await Promise.resolve();
  });
  expect(answers).toHaveLength(2);
  expect(result.current?.lines).toHaveLength(2);
});
