import { act } from "@testing-library/react";
import type { CellAccount } from "../../../src/core/check/cell-account";
import type { Concealed } from "../../../src/core/host";
import type { Session, SessionState } from "../../../src/ui/session/state";

type Command = {
  readonly [name in keyof Session]: readonly [name, ...Parameters<Session[name]>];
}[keyof Session];

/** A session whose state is set by the test and which writes down what it is asked to do. */
export interface FakeSession extends Session {
  /** Everything the views asked for, in order. */
  readonly asked: Command[];
  /** Changes the state as a check or an edit would. */
  readonly set: (change: Partial<SessionState>) => void;
  account: CellAccount | null;
  concealed: Concealed;
}

export function fakeSession(start: SessionState): FakeSession {
  const listeners = new Set<() => void>();
  const asked: Command[] = [];
  let state = start;
  const note = (...command: Command): Promise<void> => {
    asked.push(command);
    return Promise.resolve();
  };
  return {
    asked,
    account: null,
    concealed: { lines: [], notes: [] },
    set: (change) => {
      state = { ...state, ...change };
      act(() => {
        for (const on of listeners) on();
      });
    },
    getState: () => state,
    subscribe: (on) => {
      listeners.add(on);
      return () => listeners.delete(on);
    },
    checkNow: () => note("checkNow"),
    goTo: (target) => note("goTo", target),
    repair: (finding, repair) => note("repair", finding, repair),
    undo: () => note("undo"),
    explain: (finding, reason) => note("explain", finding, reason),
    forgetExplanation: (fingerprint) => note("forgetExplanation", fingerprint),
    showMarks: (on) => note("showMarks", on),
    accountForSelection() {
      return this.account;
    },
    conceals(places) {
      asked.push(["conceals", places]);
      return Promise.resolve(this.concealed);
    },
    dismissProblem: () => void note("dismissProblem"),
    setVisible: (isVisible) => void note("setVisible", isVisible),
    close: () => note("close"),
  };
}
