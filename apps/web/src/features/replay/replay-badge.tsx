import { useStore } from '@nanostores/react';
import type { ReplayState } from '@tickwire/client';
import { dayHidden } from '../../data/hidden-day.ts';
import { isIntraday } from '../../format/resolution.ts';
import { formatTime, isoDate } from '../../format/time.ts';

const states = { idle: '', playing: 'playing', paused: 'paused', finished: 'ended' } as const;

/** The market's own day and time, so loud that it cannot be taken for today's. */
export function ReplayBadge({
  replay: { symbol, status, market_time, resolution },
}: {
  readonly replay: ReplayState;
}) {
  const isHidden = useStore(dayHidden(symbol));
  if (status === 'idle') return <span className="replay-badge">Replay</span>;
  const day = isoDate(market_time, 'UTC');
  const time = isIntraday(resolution) ? ` ${formatTime(market_time, 'time', 'UTC')}` : '';
  return (
    <span className="replay-badge replay-badge-on">
      <span className="replay-words">Replay of </span>
      {isHidden ? (
        <span className="replay-day">a hidden day{time}</span>
      ) : (
        <time className="replay-day" dateTime={day}>
          {formatTime(market_time, 'weekday', 'UTC')} {day}
          {time}
        </time>
      )}
      <span className="replay-state">{states[status]}</span>
    </span>
  );
}
