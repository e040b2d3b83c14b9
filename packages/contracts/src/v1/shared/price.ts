import { z } from 'zod';

/** A price in the instrument's quote currency; may be zero or negative where the instrument's can. */
export const Price = z.number().meta({ id: 'Price' });

/** A quantity in units of the instrument (shares, contracts, base currency), above zero. */
export const Quantity = z.number().positive().meta({ id: 'Quantity' });

/** An instant in milliseconds since 1970-01-01 UTC. */
export const TimestampMs = z.int().meta({ id: 'TimestampMs', examples: [1760000000000] });
