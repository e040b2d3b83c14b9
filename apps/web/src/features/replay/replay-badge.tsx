import type { ReplayState } from '@tickwire/client';
import { isIntraday } from '../../format/resolution.ts';
import { formatTime, isoDate } from '../../format/time.ts';

const states = { idle: '', playing: 'playing', paused: 'paused', finished: 'ended' } as const;

/** The market's own day and time, so loud that it cannot be taken for today's. */
export function ReplayBadge({
  replay: { status, market_time, resolution },
}: {
  readonly replay: ReplayState;
}) {
  if (status === 'idle') return <span className="replay-badge">Replay</span>;
  const time = isIntraday(resolution) ? ` ${formatTime(market_time, 'time', 'UTC')}` : '';
  return (
    <span className="replay-badge replay-badge-on">
      <span>Replay of </span>
      <time dateTime={isoDate(market_time, 'UTC')}>
        {formatTime(market_time, 'weekday', 'UTC')} {isoDate(market_time, 'UTC')}
        {time}
      </time>
      <span className="replay-state">{states[status]}</span>
    </span>
  );
}
