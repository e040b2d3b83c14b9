import type { ReplayState } from '@tickwire/client';
import { useState } from 'react';
import { isIntraday, resolutionLength } from '../../format/resolution.ts';
import { formatInstant, isoDate } from '../../format/time.ts';
import { moveTo } from './replay-actions.ts';

interface ReplayScrubberProps {
  readonly replay: ReplayState;
  readonly disabled: boolean;
}

/** Where the market's time stands between first and last bar; let go of somewhere else, the replay moves there. */
export function ReplayScrubber({ replay, disabled }: ReplayScrubberProps) {
  const { symbol, first_time, last_time, market_time, resolution, speed } = replay;
  const [target, setTarget] = useState<number>();
  const shown = target ?? market_time;
  const text = isIntraday(resolution) ? formatInstant(shown, 'UTC') : isoDate(shown, 'UTC');
  const commit = () => {
    if (target !== undefined) moveTo(symbol, target, speed);
    setTarget(undefined);
  };
  return (
    <>
      <input
        type="range"
        className="replay-scrubber"
        aria-label="Market time"
        aria-valuetext={text}
        min={first_time}
        max={last_time}
        step={Math.min(resolutionLength(resolution), 86_400_000)}
        value={shown}
        disabled={disabled}
        onChange={(event) => setTarget(event.target.valueAsNumber)}
        onPointerUp={commit}
        onKeyUp={commit}
        onBlur={() => setTarget(undefined)}
      />
      {target !== undefined && <output className="replay-target">Jump to {text}</output>}
    </>
  );
}
