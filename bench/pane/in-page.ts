/** Runs in the page of the pane, before anything else does. */
import type { PaneEdit } from "./books";

/** Milliseconds since the navigation; null until it happened. */
export interface PaneStart {
  /** The tabs are there and answer a click. */
  tabs: number | null;
  /** The verdict and the list are there and answer a click. */
  usable: number | null;
}

declare global {
  interface Window {
    paneStart: PaneStart;
    typeAll: typeof typeAll;
  }
}

localStorage.setItem("budget-disclosure.welcomed", "1");
window.paneStart = watchedStart();
window.typeAll = typeAll;

/** Notes when the pane can be used. */
function watchedStart(): PaneStart {
  const start: PaneStart = { tabs: null, usable: null };
  /** A click would be answered from the next task on: what runs now runs to its end first. */
  const whenFree = (then: () => void): void => {
    const channel = new MessageChannel();
    channel.port1.onmessage = then;
    channel.port2.postMessage(null);
  };
  const seen = new Set<string>();
  const note = (selector: string, kind: keyof PaneStart): void => {
    if (seen.has(kind) || document.querySelector(selector) === null) return;
    seen.add(kind);
    whenFree(() => (start[kind] = performance.now()));
  };
  const observer = new MutationObserver(() => {
    note("[role=tab]", "tabs");
    note("[role=tabpanel] h2", "usable");
    if (seen.size === 2) observer.disconnect();
  });
  observer.observe(document, { childList: true, subtree: true });
  return start;
}

/** One edit as the user sees it, in milliseconds, and what Excel had to do for it. */
export interface EditTime {
  /** From the moment the cell is typed until the pane shows the new verdict or list. */
  readonly shown: number | null;
  /** Of that, until the last answer of Excel was there. */
  readonly read: number;
  readonly syncs: number;
}

/** Types figures and waits each time for the pane to show what follows. */
async function typeAll(edits: readonly (PaneEdit & { value: number })[]): Promise<EditTime[]> {
  const { fake } = window;
  const header = document.querySelector("header")!;
  const rows = document.getElementsByTagName("li");
  const shown = (): string => {
    let text = header.textContent;
    for (const row of rows) text += row.textContent;
    return text;
  };
  const run = Excel.run.bind(Excel);
  let answered = 0;
  Object.assign(Excel, {
    run: (...given: [never]) =>
      run(...given).finally(() => {
        answered = performance.now();
      }),
  });
  const times: EditTime[] = [];
  for (const { sheet, cell, value } of edits) {
    const before = shown();
    const syncs = fake.host.syncs;
    const time = await new Promise<EditTime>((resolve) => {
      let start = Infinity;
      const end = (at: number | null): void => {
        observer.disconnect();
        clearTimeout(timer);
        resolve({
          shown: at === null ? null : at - start,
          read: answered - start,
          syncs: fake.host.syncs - syncs,
        });
      };
      const observer = new MutationObserver(() => {
        const now = performance.now();
        if (shown() !== before) end(now);
      });
      observer.observe(document.body, { childList: true, subtree: true, characterData: true });
      const timer = setTimeout(() => end(null), 1500);
      start = performance.now();
      fake.user.type(sheet, cell, value);
    });
    times.push(time);
    // Longer than the pace of the checks, as somebody types.
    await new Promise((resolve) => setTimeout(resolve, 130));
  }
  Object.assign(Excel, { run });
  return times;
}
