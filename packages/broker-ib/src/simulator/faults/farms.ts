/** IB's data farms: a broken one tells nothing new. */
export class Farms {
  /** Quotes. */
  marketData = true;
  /** History. */
  historical = true;
}
