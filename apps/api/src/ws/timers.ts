/** Time for heartbeats, deadlines and rates, so that a test can own it. */
export interface Timers {
  /** Milliseconds of a clock that never goes back. */
  elapsed(): number;
  /** Runs `task` once after `ms`; the answer cancels it. */
  after(ms: number, task: () => void): () => void;
}

/** None of its tasks keeps the process alive. */
export const systemTimers: Timers = {
  elapsed: () => performance.now(),
  after(ms, task) {
    const handle = setTimeout(task, ms).unref();
    return () => clearTimeout(handle);
  },
};
