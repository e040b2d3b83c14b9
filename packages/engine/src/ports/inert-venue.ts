import type { Venue, VenueCapabilities } from './venue.ts';

const noTraffic = { sent: 0, acknowledged: 0, fills: 0, cancelled: 0, rejected: 0, refused: 0 };

/** A venue that does nothing: it stands for one outside the process where only what it can do matters. */
export const inertVenue = (capabilities: VenueCapabilities): Venue => ({
  capabilities,
  stats: () => noTraffic,
  connect: () => undefined,
  place: () => [],
  replace: () => [],
  cancel: () => [],
  restore: () => undefined,
  estimate: () => [],
});
