import type { Gap } from '@tickwire/contracts';

/** The interruptions of the venue since the server was started. */
export interface GapService {
  /** The newest 1,000 at most, oldest first. */
  list(): readonly Gap[];
  /** Told of each one when it begins and when it has ended; returns the end. */
  subscribe(listener: (gap: Gap) => void): () => void;
}

/** Nothing lies between this server and its market. */
export const noGaps: GapService = { list: () => [], subscribe: () => () => undefined };
