import { z } from 'zod';

/** A symbol as a user may write it: name, ticker or `EXCHANGE:NAME`, in any case. */
export const SymbolName = z
  .string()
  .min(1)
  .max(64)
  .meta({ id: 'SymbolName', examples: ['AAPL', 'NASDAQ:AAPL'] });
