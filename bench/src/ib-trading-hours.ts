import { systemScheduler, type Scheduler } from '@tickwire/resilience';

/** A Monday on which New York trades: benches run on Sundays, too. */
const MONDAY = Date.UTC(2026, 2, 2, 15);

/** How far the time of the bench is from the machine's, ms. Processes that share it agree on the time. */
export const tradingHoursOffset = (): number => MONDAY - Date.now();

/** The machine's timers, at another time of the week. */
export const shiftedScheduler = (offset: number): Scheduler => ({
  now: () => Date.now() + offset,
  after: (ms, task) => systemScheduler.after(ms, task),
});
