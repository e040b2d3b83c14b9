import type { Bar } from '@tickwire/client';
import type { BarFeed } from '../../data/bars/bar-feed.ts';
import { notify } from '../../data/notices.ts';
import { $chartGoal, GOAL_PAGE } from './chart-goal.ts';
import { $older } from './chart-state.ts';
import type { PriceChart } from './price-chart.ts';

/** Goes on towards the goal of the chart: there, when its bars are loaded, else by loading older ones. */
export function pursueGoal(chart: PriceChart, feed: BarFeed | undefined, bars: readonly Bar[]): void {
  const goal = $chartGoal.get();
  const first = bars[0];
  if (!goal || !first || !feed) return;
  const there = first.time <= goal.time || $older.get() === 'none';
  if (!there && goal.pages > 0) {
    if ($older.get() === 'loading') return;
    $chartGoal.set({ ...goal, pages: goal.pages - 1 });
    feed.loadOlder(GOAL_PAGE);
    return;
  }
  $chartGoal.set(undefined);
  if (there || goal.asked) chart.centreOn(goal.time);
  if (!there && goal.asked) {
    notify({
      tone: 'plain',
      title: 'That is too far back',
      text: 'Choose a longer resolution to go there.',
    });
  }
}
