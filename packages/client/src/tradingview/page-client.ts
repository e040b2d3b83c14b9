import type { Client } from '../client.ts';

/** What the adapters use of a client. */
export type PageClient = Pick<Client, 'rest' | 'status' | 'onStatus' | 'subscribe'>;
