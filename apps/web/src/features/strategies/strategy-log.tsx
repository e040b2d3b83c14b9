import type { StrategyLogEntry } from '@tickwire/client';
import { useLayoutEffect, useRef } from 'react';
import { formatInstant, formatTime } from '../../format/time.ts';

const levelNames: Readonly<Record<StrategyLogEntry['level'], string>> = {
  info: 'Info',
  warning: 'Warning',
  error: 'Error',
};

interface StrategyLogProps {
  readonly name: string;
  readonly log: readonly StrategyLogEntry[];
}

/** From this many px above its end on, a log that was scrolled stays where it is. */
const NEAR_END = 8;

/** The newest entries of a strategy, the last one at the bottom: it follows them until somebody scrolls up. */
export function StrategyLog({ name, log }: StrategyLogProps) {
  const box = useRef<HTMLDivElement>(null);
  const follows = useRef(true);
  useLayoutEffect(() => {
    if (follows.current && box.current) box.current.scrollTop = box.current.scrollHeight;
  }, [log]);
  if (log.length === 0) return <p className="strategy-silent muted">Its log begins when it is started.</p>;
  return (
    <div
      ref={box}
      className="strategy-log"
      role="log"
      // Read on demand: a strategy can say something several times a second.
      aria-live="off"
      aria-label={`Log of ${name}`}
      tabIndex={0}
      onScroll={({ currentTarget: { scrollHeight, scrollTop, clientHeight } }) => {
        follows.current = scrollHeight - scrollTop - clientHeight < NEAR_END;
      }}
    >
      {keyed(log).map(({ key, entry: { time, level, text } }) => (
        <p key={key} className={`strategy-line strategy-line-${level}`}>
          <time dateTime={new Date(time).toISOString()} title={formatInstant(time)}>
            {formatTime(time, 'seconds')}
          </time>
          <span>{levelNames[level]}</span>
          <span className="strategy-text">{text}</span>
        </p>
      ))}
    </div>
  );
}

/** Entries with keys that stay theirs while older ones leave. */
function keyed(log: readonly StrategyLogEntry[]) {
  let [time, nth] = [0, 0];
  return log.map((entry) => {
    nth = entry.time === time ? nth + 1 : 0;
    time = entry.time;
    return { key: `${time}:${nth}`, entry };
  });
}
