import { useStore } from '@nanostores/react';
import { isIntraday } from '../../format/resolution.ts';
import { zoneName } from '../../format/time.ts';
import { $reading } from './chart-state.ts';
import { zoneCity } from './chart-zone.ts';
import { openChartMenu } from './open-chart-menu.ts';

interface ZoneTagProps {
  readonly resolution: string;
  /** IANA zone whose clock the chart shows. */
  readonly zone: string | undefined;
}

/** Names the clock of the time axis, in the corner where both axes meet, and leads to the choice of it. */
export function ZoneTag({ resolution, zone }: ZoneTagProps) {
  const time = useStore($reading)?.bar.time;
  if (!zone || time === undefined) return null;
  if (!isIntraday(resolution)) {
    return (
      <span
        className="zone-tag"
        title="Bars of a day and longer are dated by the trading day of the exchange."
      >
        Trading day
      </span>
    );
  }
  return (
    <button
      type="button"
      className="zone-tag"
      aria-label={`${zoneCity(zone)}: clock of the time axis, change it`}
      title={`Times in ${zone}, ${zoneName(time, zone)}. Chart settings change it.`}
      onClick={() => openChartMenu('Chart settings')}
    >
      {zoneCity(zone)}
    </button>
  );
}
