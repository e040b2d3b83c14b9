/** Currency conversion. */
export interface FxRates {
  /** Units of `to` for one unit of `from`; undefined when there is no rate, never a guess. */
  rate(from: string, to: string): number | undefined;
}
