import type { Venue, VenueCapabilities } from './venue.ts';

/** A venue that does nothing: it stands for one outside the process where only what it can do matters. */
export const inertVenue = (capabilities: VenueCapabilities): Venue => ({
  capabilities,
  connect: () => undefined,
  place: () => [],
  replace: () => [],
  cancel: () => [],
  restore: () => undefined,
  estimate: () => [],
});
