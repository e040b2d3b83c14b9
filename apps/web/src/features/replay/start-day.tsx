import type { ReplayState } from '@tickwire/client';
import { isoDate } from '../../format/time.ts';
import { randomDay, type ReplayPreset } from './replay-start.ts';

interface StartDayProps {
  readonly replay: ReplayState;
  readonly presets: readonly ReplayPreset[];
  /** `2008-09-02`, or `randomDay`. */
  readonly day: string;
  readonly onDay: (day: string) => void;
}

/** The day to start from: one of note, a random one that stays hidden, or any other. */
export function StartDay({ replay, presets, day, onDay }: StartDayProps) {
  const isRandom = day === randomDay;
  const preset = isRandom ? day : (presets.find(({ date }) => date === day)?.date ?? '');
  return (
    <>
      <select aria-label="Day of note" value={preset} onChange={(event) => onDay(event.target.value)}>
        <option value="" disabled hidden>
          Another day
        </option>
        {presets.map(({ label, date }) => (
          <option key={date} value={date}>
            {label}
          </option>
        ))}
        <option value={randomDay}>A random day</option>
      </select>
      {isRandom ? (
        <span className="replay-hidden" title="To practise: its date is shown when you reveal it, or stop.">
          Date hidden
        </span>
      ) : (
        <input
          type="date"
          aria-label="From"
          value={day}
          min={isoDate(replay.first_time, 'UTC')}
          max={isoDate(replay.last_time, 'UTC')}
          onChange={(event) => onDay(event.target.value)}
        />
      )}
    </>
  );
}
