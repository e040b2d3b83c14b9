import type { ReplayState } from '@tickwire/client';
import { useState } from 'react';
import { Button } from '../../ui/button.tsx';
import { Icon } from '../../ui/icon.tsx';
import { step, togglePlaying } from './replay-actions.ts';
import { stepSizes } from './replay-step.ts';

interface ReplayTransportProps {
  readonly replay: ReplayState;
  readonly disabled: boolean;
}

/** Play, pause, and steps of a bar or more. */
export function ReplayTransport({ replay, disabled }: ReplayTransportProps) {
  const { symbol, status, resolution } = replay;
  const sizes = stepSizes(resolution);
  const [bars, setBars] = useState(1);
  const size = sizes.find((candidate) => candidate.bars === bars) ?? sizes[0];
  const playing = status === 'playing';
  const off = disabled || status === 'finished';
  const stepName = bars === 1 ? 'Step one bar' : `Step ${size?.label}`;
  return (
    <div className="replay-buttons">
      <Button
        look={playing ? 'plain' : 'accent'}
        aria-label={playing ? 'Pause' : 'Play'}
        title={`${playing ? 'Pause' : 'Play'} (Space)`}
        aria-keyshortcuts="Space"
        disabled={off}
        onClick={() => togglePlaying(symbol)}
      >
        <Icon name={playing ? 'pause' : 'play'} size={12} />
      </Button>
      <Button
        aria-label={stepName}
        title={`${stepName} (.)`}
        disabled={off}
        onClick={() => step(symbol, bars)}
      >
        <Icon name="step" size={12} />
      </Button>
      {sizes.length > 1 && (
        <select
          aria-label="Length of a step"
          value={bars}
          disabled={off}
          onChange={(event) => setBars(Number(event.target.value))}
        >
          {sizes.map(({ bars: value, label }) => (
            <option key={value} value={value}>
              {label}
            </option>
          ))}
        </select>
      )}
    </div>
  );
}
