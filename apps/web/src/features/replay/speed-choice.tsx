import { replaySpeeds, speedLabel } from './replay-speed.ts';

interface SpeedChoiceProps {
  readonly speed: number;
  readonly disabled: boolean;
  readonly onSpeed: (speed: number) => void;
}

/** How many bars are played in a second; one that is not offered is listed while it is in force. */
export function SpeedChoice({ speed, disabled, onSpeed }: SpeedChoiceProps) {
  return (
    <select
      aria-label="Speed"
      title="Bars per second"
      value={speed}
      disabled={disabled}
      onChange={(event) => onSpeed(Number(event.target.value))}
    >
      {[...new Set([...replaySpeeds, speed])]
        .toSorted((a, b) => a - b)
        .map((value) => (
          <option key={value} value={value}>
            {speedLabel(value)}
          </option>
        ))}
    </select>
  );
}
