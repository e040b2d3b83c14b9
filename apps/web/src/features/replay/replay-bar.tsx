import { useStore } from '@nanostores/react';
import type { ReplayState } from '@tickwire/client';
import { useState } from 'react';
import { dayHidden, revealDay } from '../../data/hidden-day.ts';
import { replayOf } from '../../data/replay.ts';
import { useStale } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { formatCount } from '../../format/count.ts';
import { resolutionName } from '../../format/resolution.ts';
import { isoDate } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { Popover } from '../../ui/popover.tsx';
import { MoveWarning } from './move-warning.tsx';
import { endReplay, setSpeed, startAt } from './replay-actions.ts';
import './replay-bar.css';
import { ReplayBadge } from './replay-badge.tsx';
import { ReplayJump } from './replay-jump.tsx';
import { ReplayScrubber } from './replay-scrubber.tsx';
import { proposedStart, replayPresets } from './replay-start.ts';
import { ReplayTransport } from './replay-transport.tsx';
import { SpeedChoice } from './speed-choice.tsx';
import { StartDay } from './start-day.tsx';

/** Plays imported history as if it were happening; only symbols that were imported have it. */
export function ReplayBar({ symbol }: { readonly symbol: string }) {
  const replay = useStore(replayOf(symbol));
  const stale = useStale();
  if (!replay) return null;
  const idle = replay.status === 'idle';
  return (
    <div
      className={`replay ${idle ? '' : 'replay-on'} ${stale ? 'stale' : ''}`}
      role="group"
      aria-label="Replay"
    >
      <ReplayBadge replay={replay} />
      {idle ? (
        <Idle key={symbol} replay={replay} disabled={stale} />
      ) : (
        <Running key={symbol} replay={replay} disabled={stale} />
      )}
      <MoveWarning replay={replay} />
    </div>
  );
}

interface PartProps {
  readonly replay: ReplayState;
  readonly disabled: boolean;
}

/** Where and how fast it is to begin. */
function Idle({ replay, disabled }: PartProps) {
  const { symbol, bars_total, resolution, first_time, last_time } = replay;
  const type = useStore(symbolInfo(symbol))?.type;
  const [chosen, choose] = useState<string>();
  const [speed, setWanted] = useState(replay.speed);
  const day = chosen ?? proposedStart(replay, type);
  const history = `${formatCount(bars_total)} bars of ${resolutionName(resolution)}, ${isoDate(first_time, 'UTC')} to ${isoDate(last_time, 'UTC')}`;
  const text = `The market is closed until you start. ${history}.`;
  return (
    <>
      <StartDay replay={replay} presets={replayPresets(replay, type)} day={day} onDay={choose} />
      <SpeedChoice speed={speed} disabled={disabled} onSpeed={setWanted} />
      <Button look="accent" disabled={disabled} onClick={() => startAt(symbol, day, speed)}>
        Start
      </Button>
      <span className="replay-time" data-testid="replay-time" title={text}>
        {text}
      </span>
    </>
  );
}

/** What is done to one that plays or has stopped somewhere. */
function Running({ replay, disabled }: PartProps) {
  const { symbol, status, bars_played, bars_total, speed } = replay;
  const type = useStore(symbolInfo(symbol))?.type;
  const isHidden = useStore(dayHidden(symbol));
  const presets = replayPresets(replay, type);
  return (
    <>
      <ReplayTransport replay={replay} disabled={disabled} />
      <SpeedChoice speed={speed} disabled={disabled} onSpeed={(next) => setSpeed(symbol, next)} />
      <div className="replay-progress">
        {!isHidden && <ReplayScrubber replay={replay} disabled={disabled} />}
        {status === 'finished' ? (
          <span className="replay-time" data-testid="replay-time" title="Trading goes on at the last price.">
            End of the data
          </span>
        ) : (
          !isHidden && (
            <span className="replay-time replay-count" data-testid="replay-time">
              {formatCount(bars_played)} of {formatCount(bars_total)}
            </span>
          )
        )}
        {isHidden && (
          <Button title="Show which day this is" onClick={() => revealDay(symbol)}>
            <Icon name="shown" size={12} /> Reveal
          </Button>
        )}
      </div>
      <Popover label="Another day" className="replay-tool" button={<Icon name="calendar" size={13} />}>
        {(close) => (
          <ReplayJump
            replay={replay}
            presets={presets}
            isHidden={isHidden}
            disabled={disabled}
            onDone={close}
          />
        )}
      </Popover>
      <Button
        className="replay-tool"
        aria-label="Stop"
        title="Stop the replay"
        disabled={disabled}
        onClick={() => endReplay(symbol)}
      >
        <Icon name="stop" size={12} />
      </Button>
    </>
  );
}
