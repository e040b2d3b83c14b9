import type { Bar } from '@tickwire/client';
import type { Calculation } from './calculation.ts';

/** The values of one indicator over the bars of the chart. */
export interface IndicatorRun {
  /** One list per output, with a value for each bar. */
  readonly columns: readonly (readonly (number | undefined)[])[];
  /**
   * Follows the bars, of which those from index `from` are new or other than before. The newest known bar and those
   * after it are taken one by one; what changed before it makes everything be calculated again.
   */
  update(bars: readonly Bar[], from: number): void;
}

/** Runs calculations that `begin` makes, each from the first bar on. */
export function createIndicatorRun(begin: () => Calculation, outputs: number): IndicatorRun {
  const columns = Array.from({ length: outputs }, (): (number | undefined)[] => []);
  let calculate = begin();
  let known = 0;
  return {
    columns,
    update(bars, from) {
      let next = from;
      if (from < known - 1 || from === 0 || bars.length < known) {
        calculate = begin();
        known = 0;
        next = 0;
        for (const column of columns) column.length = 0;
      }
      for (let index = next; index < bars.length; index += 1) {
        const bar = bars[index];
        if (!bar) continue;
        const values = calculate(bar, index < known);
        for (let output = 0; output < outputs; output += 1) {
          const column = columns[output];
          if (column) column[index] = values[output];
        }
      }
      known = bars.length;
    },
  };
}
