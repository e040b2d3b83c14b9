import { createClient } from '@tickwire/client';

/** The one connection of the page: to the server it came from. */
export const client = createClient({ baseUrl: '' });
