/** Counters of the socket server since it was created. */
export interface SocketCounters {
  connectionsOpened: number;
  /** Upgrades refused: origin, path, subprotocol, no room or shutting down. */
  connectionsRefused: number;
  framesIn: number;
  framesOut: number;
  bytesOut: number;
  malformedFrames: number;
  rateLimitedFrames: number;
  /** Updates that a slow or batching reader did not get because a later one of their key replaced them. */
  collapsedUpdates: number;
  /** Times a reader had fallen so far behind that its stream was reset. */
  resets: number;
  slowCloses: number;
  idleCloses: number;
}

/** The counters, and what is open right now. */
export interface SocketStats extends Readonly<SocketCounters> {
  readonly connections: number;
  /** Those whose reader is slow. */
  readonly congestedConnections: number;
  readonly subscriptions: number;
  /** Streams whose service is at work. */
  readonly topics: number;
}

export function newSocketCounters(): SocketCounters {
  return {
    connectionsOpened: 0,
    connectionsRefused: 0,
    framesIn: 0,
    framesOut: 0,
    bytesOut: 0,
    malformedFrames: 0,
    rateLimitedFrames: 0,
    collapsedUpdates: 0,
    resets: 0,
    slowCloses: 0,
    idleCloses: 0,
  };
}
