import { z } from 'zod';

/**
 * Length of a bar: `<n>` minutes, `<n>S` seconds, `<n>D` days, `<n>W` weeks, `<n>M` months.
 * `D`, `W` and `M` mean `1D`, `1W` and `1M`.
 */
export const Resolution = z
  .string()
  .regex(/^(?:[1-9][0-9]{0,3}[SDWM]?|[SDWM])$/, 'A resolution is written like 5S, 1, 60, 1D, 1W or 1M')
  .meta({ id: 'Resolution', examples: ['1', '5S', '1D'] });

export type Resolution = z.infer<typeof Resolution>;

/** Resolutions every live symbol is charted at; multiples of them are answered too. */
export const advertisedResolutions = ['5S', '1', '5', '15', '30', '60', '240', '1D', '1W', '1M'] as const;

/** Writes a resolution the one canonical way, `D` as `1D`, so that equal topics have equal keys. */
export function canonicalResolution(resolution: Resolution): Resolution {
  return /^[SDWM]$/.test(resolution) ? `1${resolution}` : resolution;
}
