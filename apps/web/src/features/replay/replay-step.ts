import { parseResolution, resolutionName } from '../../format/resolution.ts';

/** How far a step goes. */
export interface StepSize {
  readonly bars: number;
  readonly label: string;
}

/** Periods longer than a bar that a trader steps by, in bars of one day, week or month. */
const longer = {
  day: [
    { bars: 5, label: '1 week' },
    { bars: 21, label: '1 month' },
  ],
  week: [
    { bars: 4, label: '4 weeks' },
    { bars: 13, label: '1 quarter' },
  ],
  month: [
    { bars: 3, label: '1 quarter' },
    { bars: 12, label: '1 year' },
  ],
} as const;

/** Steps that make sense for bars of a resolution: one bar, and what is a multiple of it. */
export function stepSizes(resolution: string): readonly StepSize[] {
  const { count, unit } = parseResolution(resolution);
  const one = { bars: 1, label: '1 bar' };
  if (unit === 'second' || unit === 'minute') {
    const seconds = count * (unit === 'second' ? 1 : 60);
    return [one, ...[60, 900, 3600, 86_400].flatMap((period) => multiple(period, seconds))];
  }
  return count === 1 ? [one, ...longer[unit]] : [one, { bars: 5, label: '5 bars' }];
}

function multiple(period: number, seconds: number): readonly StepSize[] {
  const bars = period / seconds;
  if (!Number.isInteger(bars) || bars < 2 || bars > 1000) return [];
  return [{ bars, label: period === 86_400 ? '24 hours' : resolutionName(String(period / 60)) }];
}
