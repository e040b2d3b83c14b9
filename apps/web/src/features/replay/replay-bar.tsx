import { ApiError, type ReplayState } from '@tickwire/client';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { startReplay, stepReplay, stopReplay, updateReplay } from '../../data/replay.ts';
import { isIntraday, resolutionName } from '../../format/resolution.ts';
import { formatInstant, isoDate } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import './replay-bar.css';
import { proposedStart, startOf } from './replay-start.ts';
import { useReplay } from './use-replay.ts';

const speeds = [0.5, 1, 2, 5, 10, 25, 100, 250, 500, 1000];

/** Plays imported history as if it were happening; only symbols that were imported have it. */
export function ReplayBar({ symbol }: { readonly symbol: string }) {
  const replay = useReplay(symbol);
  return replay ? <Controls key={symbol} replay={replay} /> : null;
}

function Controls({ replay }: { readonly replay: ReplayState }) {
  const { symbol, status } = replay;
  const idle = status === 'idle';
  const playing = status === 'playing';
  const [date, setDate] = useState(() => isoDate(idle ? proposedStart(replay) : replay.market_time, 'UTC'));
  const [wantedSpeed, setWantedSpeed] = useState(replay.speed);
  const speed = idle ? wantedSpeed : replay.speed;

  const act = (action: Promise<void>) => {
    action.catch((error: unknown) => {
      const text = error instanceof ApiError ? error.detail : 'No answer from the server.';
      notify({ tone: 'bad', title: 'Replay', text });
    });
  };
  const start = () => {
    const from = startOf(date, replay);
    if (from === undefined) notify({ tone: 'bad', title: 'Replay', text: 'Choose a date to start from.' });
    else act(startReplay(symbol, from, speed));
  };
  const changeSpeed = (next: number) => {
    setWantedSpeed(next);
    if (!idle) act(updateReplay(symbol, { speed: next }));
  };
  const at = isIntraday(replay.resolution)
    ? formatInstant(replay.market_time, 'UTC')
    : isoDate(replay.market_time, 'UTC');

  return (
    <div className="replay" role="group" aria-label="Replay">
      <span className="replay-badge">Replay</span>
      <label>
        <span>From</span>
        <input
          type="date"
          value={date}
          min={isoDate(replay.first_time, 'UTC')}
          max={isoDate(replay.last_time, 'UTC')}
          onChange={(event) => setDate(event.target.value)}
        />
      </label>
      <Button look={idle ? 'accent' : 'plain'} onClick={start}>
        {idle ? 'Start' : 'Restart'}
      </Button>
      <label>
        <span>Speed</span>
        <select value={speed} onChange={(event) => changeSpeed(Number(event.target.value))}>
          {[...new Set([...speeds, speed])]
            .toSorted((a, b) => a - b)
            .map((value) => (
              <option key={value} value={value}>
                {value} {value === 1 ? 'bar' : 'bars'}/s
              </option>
            ))}
        </select>
      </label>
      <div className="replay-buttons">
        <Button
          aria-label={playing ? 'Pause' : 'Play'}
          title={playing ? 'Pause' : 'Play'}
          disabled={idle || status === 'finished'}
          onClick={() => act(updateReplay(symbol, { paused: playing }))}
        >
          <Icon name={playing ? 'pause' : 'play'} size={12} />
        </Button>
        <Button
          aria-label="Step one bar"
          title="Step one bar"
          disabled={idle || status === 'finished'}
          onClick={() => act(stepReplay(symbol, 1))}
        >
          <Icon name="step" size={12} />
        </Button>
        <Button aria-label="Stop" title="Stop" disabled={idle} onClick={() => act(stopReplay(symbol))}>
          <Icon name="stop" size={12} />
        </Button>
      </div>
      <div className="replay-progress">
        <progress
          aria-label="Replay progress"
          value={idle ? 0 : replay.bars_played}
          max={replay.bars_total}
        />
        <span className="replay-time" data-testid="replay-time">
          {idle
            ? `${replay.bars_total.toLocaleString('en-US')} bars of ${resolutionName(replay.resolution)}, market closed`
            : `${at} · ${replay.bars_played.toLocaleString('en-US')} of ${replay.bars_total.toLocaleString('en-US')}`}
        </span>
      </div>
    </div>
  );
}
