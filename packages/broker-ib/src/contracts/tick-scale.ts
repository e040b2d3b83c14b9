/** A tick size as `minmov / pricescale`, the pricescale a power of ten. */
export interface TickScale {
  readonly minmov: number;
  readonly pricescale: number;
}

const MAX_DECIMALS = 9;

/** The scale of a tick size; hundredths when it is none. */
export function tickScale(tick: number): TickScale {
  if (tick > 0) {
    for (let decimals = 0; decimals <= MAX_DECIMALS; decimals++) {
      const pricescale = 10 ** decimals;
      const minmov = Math.round(tick * pricescale);
      if (minmov > 0 && Math.abs(tick * pricescale - minmov) < 1e-6) return { minmov, pricescale };
    }
  }
  return { minmov: 1, pricescale: 100 };
}

/** How many decimals a size increment has. */
export function decimalsOf(increment: number): number {
  return Math.round(Math.log10(tickScale(increment).pricescale));
}
