import type { Bar } from '@tickwire/client';
import { directionOf, formatPercent } from '../../format/money.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatVolume } from '../../format/quantity.ts';
import './legend.css';

interface LegendProps {
  readonly bar: Bar | undefined;
  readonly prices: PriceFormat | undefined;
}

/** Open, high, low, close, change and volume of the bar under the crosshair, else of the newest. */
export function Legend({ bar, prices }: LegendProps) {
  if (!bar || !prices) return <dl className="legend" aria-hidden="true" />;
  const change = bar.open === 0 ? 0 : ((bar.close - bar.open) / bar.open) * 100;
  const tone = directionOf(change);
  const values: readonly (readonly [label: string, text: string])[] = [
    ['O', prices.format(bar.open)],
    ['H', prices.format(bar.high)],
    ['L', prices.format(bar.low)],
    ['C', prices.format(bar.close)],
  ];
  return (
    <dl className="legend" aria-label="Bar">
      {values.map(([label, text]) => (
        <div key={label}>
          <dt>{label}</dt>
          <dd className={tone}>{text}</dd>
        </div>
      ))}
      <div>
        <dt className="visually-hidden">Change</dt>
        <dd className={tone}>{formatPercent(change)}</dd>
      </div>
      <div>
        <dt>Vol</dt>
        <dd>{formatVolume(bar.volume)}</dd>
      </div>
    </dl>
  );
}
