import type { VenueCapabilities } from '../ports/venue.ts';

/** What an engine ran as: whoever decides its journal again needs to know. */
export interface RunManifest {
  /** Of the product. */
  readonly version: string;
  /** Of the runtime, e.g. `node 24.11.0, v8 13.6`. */
  readonly runtime: string;
  /** Of the configuration the engine was started with. */
  readonly configHash: string;
  readonly venue: VenueCapabilities;
  readonly primary?: VenueCapabilities | undefined;
}
