import { useStore } from '@nanostores/react';
import type { ReplayState } from '@tickwire/client';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { replayOf } from '../../data/replay.ts';
import { useStale } from '../../data/stale.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { resolutionName } from '../../format/resolution.ts';
import { formatCount } from '../../format/count.ts';
import { isoDate } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { MoveWarning } from './move-warning.tsx';
import { endReplay, moveTo, setSpeed } from './replay-actions.ts';
import './replay-bar.css';
import { ReplayBadge } from './replay-badge.tsx';
import { ReplayScrubber } from './replay-scrubber.tsx';
import { replaySpeeds, speedLabel } from './replay-speed.ts';
import { proposedStart, randomStart, replayPresets, startOf, type ReplayPreset } from './replay-start.ts';
import { ReplayTransport } from './replay-transport.tsx';

/** Plays imported history as if it were happening; only symbols that were imported have it. */
export function ReplayBar({ symbol }: { readonly symbol: string }) {
  const replay = useStore(replayOf(symbol));
  return replay ? <Controls key={symbol} replay={replay} /> : null;
}

function Controls({ replay }: { readonly replay: ReplayState }) {
  const { symbol, status } = replay;
  const idle = status === 'idle';
  const stale = useStale();
  const type = useStore(symbolInfo(symbol))?.type;
  const [chosen, setDate] = useState(() => (idle ? undefined : isoDate(replay.market_time, 'UTC')));
  const date = chosen ?? proposedStart(replay, type);
  const [wantedSpeed, setWantedSpeed] = useState(replay.speed);
  const speed = idle ? wantedSpeed : replay.speed;

  const start = () => {
    setDate(date);
    const from = startOf(date, replay);
    if (from === undefined) notify({ tone: 'bad', title: 'Replay', text: 'Choose a date to start from.' });
    else moveTo(symbol, from, speed);
  };
  const changeSpeed = (next: number) => {
    setWantedSpeed(next);
    if (!idle) setSpeed(symbol, next);
  };

  return (
    <div
      className={`replay ${idle ? '' : 'replay-on'} ${stale ? 'stale' : ''}`}
      role="group"
      aria-label="Replay"
    >
      <ReplayBadge replay={replay} />
      {!idle && <ReplayTransport replay={replay} disabled={stale} />}
      <label>
        <span>Speed</span>
        <select value={speed} disabled={stale} onChange={(event) => changeSpeed(Number(event.target.value))}>
          {[...new Set([...replaySpeeds, speed])]
            .toSorted((a, b) => a - b)
            .map((value) => (
              <option key={value} value={value}>
                {speedLabel(value)}
              </option>
            ))}
        </select>
      </label>
      {!idle && (
        <Button disabled={stale} onClick={() => endReplay(symbol)}>
          Stop
        </Button>
      )}
      <div className="replay-where">
        <StartField replay={replay} presets={replayPresets(replay, type)} date={date} onDate={setDate} />
        <Button look={idle ? 'accent' : 'plain'} disabled={stale} onClick={start}>
          {idle ? 'Start' : 'Jump'}
        </Button>
      </div>
      <div className="replay-progress">
        {!idle && <ReplayScrubber replay={replay} disabled={stale} />}
        <span className="replay-time" data-testid="replay-time">
          {idle
            ? `${formatCount(replay.bars_total)} bars of ${resolutionName(replay.resolution)}, ${isoDate(replay.first_time, 'UTC')} to ${isoDate(replay.last_time, 'UTC')}. The market is closed until you start.`
            : `${formatCount(replay.bars_played)} of ${formatCount(replay.bars_total)}${
                status === 'finished' ? ' · End of the data: trading goes on at the last price' : ''
              }`}
        </span>
      </div>
      <MoveWarning replay={replay} />
    </div>
  );
}

interface StartFieldProps {
  readonly replay: ReplayState;
  readonly presets: readonly ReplayPreset[];
  readonly date: string;
  readonly onDate: (date: string) => void;
}

/** The day to start from: a day of note, a random one or any other. */
function StartField({ replay, presets, date, onDate }: StartFieldProps) {
  const preset = presets.find((candidate) => candidate.date === date)?.date ?? '';
  return (
    <>
      <select
        aria-label="Day of note"
        value={preset}
        onChange={({ target: { value } }) =>
          onDate(value === 'random' ? randomStart(replay, Math.random()) : value)
        }
      >
        <option value="" disabled hidden>
          Another day
        </option>
        {presets.map(({ label, date: value }) => (
          <option key={value} value={value}>
            {label}
          </option>
        ))}
        <option value="random">A random day</option>
      </select>
      <label>
        <span>From</span>
        <input
          type="date"
          value={date}
          min={isoDate(replay.first_time, 'UTC')}
          max={isoDate(replay.last_time, 'UTC')}
          onChange={(event) => onDate(event.target.value)}
        />
      </label>
    </>
  );
}
