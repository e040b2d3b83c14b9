import { useStore } from '@nanostores/react';
import { $serverNow } from '../../data/server-now.ts';
import { isIntraday, resolutionLength } from '../../format/resolution.ts';

interface CountdownProps {
  readonly resolution: string;
  /** Start of the newest bar, ms. */
  readonly newest: number;
}

/** How long the forming bar still lasts. Bars of a day and longer end with their session and have none. */
export function Countdown({ resolution, newest }: CountdownProps) {
  const now = useStore($serverNow);
  const left = Math.ceil((newest + resolutionLength(resolution) - now) / 1000);
  if (!isIntraday(resolution) || left < 0) return null;
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const parts = hours > 0 ? [hours, minutes, seconds] : [minutes, seconds];
  return (
    <div>
      <dt>Closes in</dt>
      <dd>{parts.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':')}</dd>
    </div>
  );
}
