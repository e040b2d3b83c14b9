/** Clock and timer of the socket, so that a test can own time. */
export interface Timers {
  /** Now, ms UTC. */
  now(): number;
  /** Runs `callback` once after `ms`; the answer cancels it. */
  after(ms: number, callback: () => void): () => void;
}

export const systemTimers: Timers = {
  now: Date.now,
  after(ms, callback) {
    const handle = setTimeout(callback, ms);
    return () => clearTimeout(handle);
  },
};
