import { useStore } from '@nanostores/react';
import { $now } from '../../data/now.ts';
import { isIntraday, resolutionLength } from '../../format/resolution.ts';

/** How long the forming bar still lasts; longer bars than hours end with their session and have none. */
export function Countdown({ resolution }: { readonly resolution: string }) {
  const now = useStore($now);
  if (!isIntraday(resolution)) return null;
  const length = resolutionLength(resolution);
  const left = Math.ceil((length - (now % length)) / 1000);
  const [hours, minutes, seconds] = [Math.floor(left / 3600), Math.floor(left / 60) % 60, left % 60];
  const parts = hours > 0 ? [hours, minutes, seconds] : [minutes, seconds];
  return (
    <div>
      <dt>Closes in</dt>
      <dd>{parts.map((part, index) => (index === 0 ? part : String(part).padStart(2, '0'))).join(':')}</dd>
    </div>
  );
}
