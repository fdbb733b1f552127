/** Runs in the page of the workbench, before anything else does. */

/** Times of one scroll, in milliseconds. */
export interface Frames {
  readonly gaps: readonly number[];
}

declare global {
  interface Window {
    /** Milliseconds since the navigation when the first verdict stood there; null until then. */
    verdictAt: number | null;
    /** Sets a clock when Enter goes down, and stops it when the pane says something else. */
    nextEdit: typeof nextEdit;
    /** Time between the frames of so many milliseconds. */
    framesOf: typeof framesOf;
    /** Tasks since the page began that kept it from answering, in milliseconds. */
    longTasks: number[];
  }
}

window.verdictAt = null;
window.longTasks = [];
window.nextEdit = nextEdit;
window.framesOf = framesOf;

const waiting = new MutationObserver(() => {
  if (document.querySelector("aside h1") === null) return;
  waiting.disconnect();
  window.verdictAt = performance.now();
});
waiting.observe(document, { childList: true, subtree: true });

new PerformanceObserver((list) => {
  for (const { duration } of list.getEntries()) window.longTasks.push(duration);
}).observe({ entryTypes: ["longtask"] });

/** Null where the pane says the same for as long as `patience`. */
function nextEdit(patience: number): Promise<number | null> {
  const said = (): string => document.querySelector("aside:has(h1)")?.textContent ?? "";
  const before = said();
  return new Promise((resolve) => {
    let start = Infinity;
    const onKey = ({ key }: KeyboardEvent): void => {
      if (key === "Enter") start = performance.now();
    };
    const end = (time: number | null): void => {
      observer.disconnect();
      clearTimeout(timer);
      window.removeEventListener("keydown", onKey, { capture: true });
      resolve(time);
    };
    const observer = new MutationObserver(() => {
      const now = performance.now();
      if (start !== Infinity && said() !== before) end(now - start);
    });
    observer.observe(document.body, { childList: true, subtree: true, characterData: true });
    window.addEventListener("keydown", onKey, { capture: true });
    const timer = setTimeout(() => end(null), patience);
  });
}

function framesOf(milliseconds: number): Promise<Frames> {
  return new Promise((resolve) => {
    const gaps: number[] = [];
    const begun = performance.now();
    let last = begun;
    const frame = (now: number): void => {
      gaps.push(now - last);
      last = now;
      if (now - begun < milliseconds) requestAnimationFrame(frame);
      else resolve({ gaps: gaps.slice(1) });
    };
    requestAnimationFrame(frame);
  });
}
