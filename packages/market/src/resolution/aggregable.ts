import { advertisedResolutions } from '@tickwire/contracts';
import { UnsupportedResolutionError } from '../market-errors.ts';
import { parseResolution, type Resolution } from './resolution.ts';

/** Whether bars of `base` add up to whole bars of `resolution`. */
export function aggregable(base: Resolution, resolution: Resolution): boolean {
  if (base.unit === resolution.unit) return resolution.count % base.count === 0;
  if (base.unit === 'second') return true;
  return base.unit === 'day' && base.count === 1 && resolution.unit !== 'second';
}

/** The base resolution and the advertised ones that it adds up to. */
export function resolutionsFrom(base: Resolution): readonly string[] {
  const longer = advertisedResolutions.filter((text) => {
    const resolution = parseResolution(text);
    return text !== base.text && resolution !== undefined && aggregable(base, resolution);
  });
  return [base.text, ...longer];
}

/** Reads a resolution that `base` adds up to. @throws UnsupportedResolutionError for any other. */
export function readAggregable(base: Resolution, text: string): Resolution {
  const resolution = parseResolution(text);
  if (resolution === undefined || !aggregable(base, resolution)) {
    throw new UnsupportedResolutionError(text, resolutionsFrom(base));
  }
  return resolution;
}

/**
 * Reads a resolution and finds the longest of `bases`, written ascending, that adds up to it.
 * @throws UnsupportedResolutionError when none does.
 */
export function longestBase(
  bases: readonly Resolution[],
  text: string,
): { readonly resolution: Resolution; readonly base: Resolution } {
  const resolution = parseResolution(text);
  const base = resolution && bases.findLast((candidate) => aggregable(candidate, resolution));
  if (resolution === undefined || base === undefined) {
    throw new UnsupportedResolutionError(text, advertisedResolutions);
  }
  return { resolution, base };
}
