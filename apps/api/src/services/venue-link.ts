import type { BrokerConnectionStatus } from '@tickwire/contracts';
import type { VenueCapabilities } from '@tickwire/engine';

/** Where the connection to a venue outside this process stands. */
export interface VenueLinkStatus {
  readonly stage: NonNullable<BrokerConnectionStatus['stage']>;
  /** ms UTC. */
  readonly since: number;
  /** A sentence: what is the matter and what to do; when ready, what it is connected to. */
  readonly reason: string;
}

/** Whether it can be asked for prices and contracts. */
export const isReachable = ({ stage }: VenueLinkStatus): boolean => stage === 'ready' || stage === 'paused';

/** The connection to the venue that accounts in `live` mode trade at. */
export interface VenueLink {
  /** What the venue is called and executes. */
  readonly capabilities: VenueCapabilities;
  readonly status: VenueLinkStatus;
  /** Told of every change; returns the end. */
  onStatus(listener: (status: VenueLinkStatus) => void): () => void;
  /** Why it takes no orders of an account now, as a sentence; undefined while it does. */
  refusal(accountId: string): string | undefined;
}
