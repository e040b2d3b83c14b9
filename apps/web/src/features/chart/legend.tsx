import { useStore } from '@nanostores/react';
import { directionOf, formatPercent } from '../../format/money.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import { $countdownShown } from './chart-settings.ts';
import { $reading } from './chart-state.ts';
import { chartZone, crosshairLabel } from './chart-zone.ts';
import { Countdown } from './countdown.tsx';
import './legend.css';

interface LegendProps {
  readonly resolution: string;
  /** IANA zone whose clock the chart shows. */
  readonly zone: string | undefined;
  readonly prices: PriceFormat | undefined;
  readonly isDayHidden: boolean;
}

/** Time, open, high, low, close, change since the bar before, and volume of the bar under the crosshair, else of the newest. */
export function Legend({ resolution, zone, prices, isDayHidden }: LegendProps) {
  const reading = useStore($reading);
  const countdown = useStore($countdownShown);
  if (!reading || !prices || !zone) return <dl className="legend" aria-hidden="true" />;
  const { bar, previousClose = bar.open } = reading;
  const change = previousClose === 0 ? 0 : ((bar.close - previousClose) / Math.abs(previousClose)) * 100;
  const tone = directionOf(change);
  const values: readonly (readonly [label: string, text: string])[] = [
    ['O', prices.format(bar.open)],
    ['H', prices.format(bar.high)],
    ['L', prices.format(bar.low)],
    ['C', prices.format(bar.close)],
  ];
  return (
    <dl className="legend" aria-label="Bar">
      <div>
        <dt className="visually-hidden">Time</dt>
        <dd className="muted">
          {crosshairLabel(bar.time / 1000, resolution, chartZone(resolution, zone), isDayHidden)}
        </dd>
      </div>
      {values.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={tone}>{text}</dd>
        </div>
      ))}
      <div>
        <dt className="visually-hidden">Change</dt>
        <dd className={tone} title="Since the close of the bar before">
          {formatPercent(change)}
        </dd>
      </div>
      <div>
        <dt>Vol</dt>
        <dd>{formatVolume(bar.volume)}</dd>
      </div>
      {countdown && <Countdown resolution={resolution} newest={reading.newest} />}
    </dl>
  );
}
