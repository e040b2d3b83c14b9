/** A time of every day in which TWS restarts. It may go over midnight. */
export interface RestartWindow {
  /** `HH:MM`. */
  readonly from: string;
  /** `HH:MM`, the first minute after it. */
  readonly to: string;
  /** IANA zone of the two. */
  readonly timeZone: string;
}

/** Whether a moment (ms UTC) is in the window. */
export function isInRestartWindow(window: RestartWindow, time: number): boolean {
  const clock = new Intl.DateTimeFormat('en-GB', {
    timeZone: window.timeZone,
    hour: '2-digit',
    minute: '2-digit',
    hourCycle: 'h23',
  }).format(time);
  return window.from <= window.to
    ? window.from <= clock && clock < window.to
    : window.from <= clock || clock < window.to;
}
