export type ResolutionUnit = 'second' | 'minute' | 'day' | 'week' | 'month';

export interface ParsedResolution {
  readonly count: number;
  readonly unit: ResolutionUnit;
}

const units: Readonly<Record<string, ResolutionUnit>> = { S: 'second', D: 'day', W: 'week', M: 'month' };

/** Splits `240`, `5S` or `1D` into a count and a unit. */
export function parseResolution(resolution: string): ParsedResolution {
  const unit = units[resolution.slice(-1)];
  if (!unit) return { count: Number(resolution), unit: 'minute' };
  return { count: Number(resolution.slice(0, -1) || '1'), unit };
}

const lengths: Readonly<Record<ResolutionUnit, number>> = {
  second: 1000,
  minute: 60_000,
  day: 86_400_000,
  week: 7 * 86_400_000,
  month: 31 * 86_400_000,
};

/** The longest a bar lasts, ms. */
export function resolutionLength(resolution: string): number {
  const { count, unit } = parseResolution(resolution);
  return count * lengths[unit];
}

/** How a trader writes it: `5s`, `15m`, `4h`, `1D`. */
export function resolutionLabel(resolution: string): string {
  const { count, unit } = parseResolution(resolution);
  if (unit === 'second') return `${count}s`;
  if (unit === 'minute') return count % 60 === 0 ? `${count / 60}h` : `${count}m`;
  return `${count}${unit.charAt(0).toUpperCase()}`;
}

/** In words, for those who hear it. */
export function resolutionName(resolution: string): string {
  const { count, unit } = parseResolution(resolution);
  if (unit === 'minute' && count % 60 === 0) return count === 60 ? '1 hour' : `${count / 60} hours`;
  return `${count} ${unit}${count === 1 ? '' : 's'}`;
}

/** Whether bars carry a time of day; longer ones are dated by their trading day at 00:00 UTC. */
export function isIntraday(resolution: string): boolean {
  const { unit } = parseResolution(resolution);
  return unit === 'second' || unit === 'minute';
}

/** The resolution that is shown when `wanted` is asked for: the first that is offered if that one is not. */
export function offeredResolution(wanted: string, offered: readonly string[]): string {
  return offered.includes(wanted) ? wanted : (offered[0] ?? wanted);
}

/** What most symbols offer. */
export const usualResolutions: readonly string[] = [
  '5S',
  '1',
  '5',
  '15',
  '30',
  '60',
  '240',
  '1D',
  '1W',
  '1M',
];
