/** Time as the server sees it, so that a test can move it. */
export interface Clock {
  /** Milliseconds since a fixed moment. */
  readonly now: () => number;
  /** Calls `then` after so many milliseconds, unless the returned function is called before. */
  readonly after: (milliseconds: number, then: () => void) => () => void;
}

export const SYSTEM_CLOCK: Clock = {
  now: () => performance.now(),
  after: (milliseconds, then) => {
    // A file that waits must not keep the process alive.
    const timer = setTimeout(then, milliseconds).unref();
    return () => {
      clearTimeout(timer);
    };
  },
};
