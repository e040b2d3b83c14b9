/** Time and timers behind one port, so that a test owns both. */
export interface Scheduler {
  /** ms UTC. */
  now(): number;
  /** Runs `task` once, `ms` from now; returns how to call it off. */
  after(ms: number, task: () => void): () => void;
}

/** The machine's clock and timers. A timer that waits keeps the process alive. */
export const systemScheduler: Scheduler = {
  now: () => Date.now(),
  after(ms, task) {
    const timer = setTimeout(task, ms);
    return () => clearTimeout(timer);
  },
};
