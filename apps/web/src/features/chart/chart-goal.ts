import { atom } from 'nanostores';

interface ChartGoal {
  /** Instant to bring to the middle of the chart, ms. */
  readonly time: number;
  /** How many pages of older bars may be loaded to get there. */
  readonly pages: number;
  /** Whether the user asked for it, and wants to know when it is out of reach. */
  readonly asked: boolean;
}

/** Where the chart is to go as soon as it has the bars. */
export const $chartGoal = atom<ChartGoal | undefined>();

/** Bars of one page on the way to a goal, the most the server gives at once. */
export const GOAL_PAGE = 10_000;

/** Brings an instant (ms) to the middle of the chart, loading the bars until there. */
export function goToTime(time: number): void {
  $chartGoal.set({ time, pages: 10, asked: true });
}

/** Keeps an instant (ms) that was looked at in the middle of the chart, where that takes few pages of bars. */
export function goBackTo(time: number): void {
  $chartGoal.set({ time, pages: 2, asked: false });
}
