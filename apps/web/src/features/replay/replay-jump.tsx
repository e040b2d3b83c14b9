import type { ReplayState } from '@tickwire/client';
import { useState, type FormEvent } from 'react';
import { isoDate } from '../../format/time.ts';
import { Button } from '../../ui/button.tsx';
import { startAt } from './replay-actions.ts';
import type { ReplayPreset } from './replay-start.ts';
import { StartDay } from './start-day.tsx';

interface ReplayJumpProps {
  readonly replay: ReplayState;
  readonly presets: readonly ReplayPreset[];
  /** The day that plays is not to be seen. */
  readonly isHidden: boolean;
  readonly disabled: boolean;
  readonly onDone: () => void;
}

/** Moves the replay to the beginning of another day. */
export function ReplayJump({ replay, presets, isHidden, disabled, onDone }: ReplayJumpProps) {
  const { symbol, market_time, speed } = replay;
  const [first] = presets;
  const [day, setDay] = useState(() => (isHidden ? (first?.date ?? '') : isoDate(market_time, 'UTC')));
  const jump = (event: FormEvent) => {
    event.preventDefault();
    onDone();
    startAt(symbol, day, speed);
  };
  return (
    <form className="replay-jump" aria-label="Another day" onSubmit={jump}>
      <StartDay replay={replay} presets={presets} day={day} onDay={setDay} />
      <Button type="submit" look="accent" disabled={disabled}>
        Jump
      </Button>
    </form>
  );
}
