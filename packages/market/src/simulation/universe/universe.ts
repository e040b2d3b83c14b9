import type { SimulatedInstrument } from '../price-model.ts';
import { coins } from './coins.ts';
import { currencyPairs } from './currency-pairs.ts';
import { funds } from './funds.ts';
import { futures } from './futures.ts';
import { indices } from './indices.ts';
import { stocks } from './stocks.ts';

/** What the simulated market trades; the first is the default symbol, open at any time. */
export const universe: readonly SimulatedInstrument[] = [
  ...coins,
  ...stocks,
  ...funds,
  ...indices,
  ...currencyPairs,
  ...futures,
];
