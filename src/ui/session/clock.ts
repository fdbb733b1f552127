/** Time as a session sees it; tests bring their own. */
export interface Clock {
  /** Milliseconds from any fixed moment. */
  now(): number;
  /** Calls `then` after so many milliseconds, unless the returned function is called before. */
  after(milliseconds: number, then: () => void): () => void;
}

export const CLOCK: Clock = {
  now: () => performance.now(),
  after(milliseconds, then) {
    const timer = setTimeout(then, milliseconds);
    return () => {
      clearTimeout(timer);
    };
  },
};
