import { useStore } from '@nanostores/react';
import { $feedState, $noBars } from './chart-state.ts';

const skeletonHeights = [38, 52, 46, 61, 70, 58, 66, 80, 72, 64, 75, 88, 79, 70];

/** What stands over the chart while it has no bars to show. */
export function ChartMessage() {
  const state = useStore($feedState);
  const empty = useStore($noBars);
  if (state.kind === 'loading') {
    return (
      <div className="chart-message" role="status">
        <div className="chart-skeleton" aria-hidden="true">
          {skeletonHeights.map((height, index) => (
            <span key={index} style={{ height: `${height}%` }} />
          ))}
        </div>
        <span className="visually-hidden">Loading bars</span>
      </div>
    );
  }
  if (state.kind === 'refused')
    return (
      <p className="chart-message chart-message-text" role="alert">
        {state.why}
      </p>
    );
  if (state.kind === 'retrying') {
    return (
      <p className="chart-message chart-message-tag" role="status">
        The bars could not be loaded. Trying again.
      </p>
    );
  }
  if (empty)
    return (
      <p className="chart-message chart-message-text" role="status">
        This symbol has no bars yet.
      </p>
    );
  return null;
}
