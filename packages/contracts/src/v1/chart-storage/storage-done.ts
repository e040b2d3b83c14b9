import { z } from 'zod';

/** How every answer of the chart storage begins. */
export const ok = { status: z.literal('ok') };

export const StorageDone = z.object(ok).meta({ id: 'StorageDone' });
