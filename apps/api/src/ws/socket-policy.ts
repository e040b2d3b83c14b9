/** Limits and times of the socket server. */
export interface SocketPolicy {
  readonly maxConnections: number;
  /** Per socket. */
  readonly maxSubscriptions: number;
  /** A larger frame is refused; one of 16 times the size closes the socket. */
  readonly maxFrameBytes: number;
  /** Frames a socket may send per second on average; all its subscriptions may be sent twice at once. */
  readonly framesPerSecond: number;
  /** Frames of a socket that may be refused at once (malformed, too fast, too many); it regains one per second. */
  readonly refusedBurst: number;
  readonly heartbeatMs: number;
  /** Unsent bytes above which a reader counts as slow. */
  readonly highWaterBytes: number;
  /** How long a reader may stay slow before it is disconnected. */
  readonly slowDeadlineMs: number;
  /** How long a stream goes on after its last subscriber has left. */
  readonly graceMs: number;
  /** Updates (of keyed topics: keys) that a reader may miss and still be told. */
  readonly historyLimit: number;
  /** How long a peer may take to answer a closing handshake. */
  readonly closeTimeoutMs: number;
}

export const defaultSocketPolicy: SocketPolicy = {
  maxConnections: 1000,
  maxSubscriptions: 1000,
  maxFrameBytes: 64 * 1024,
  framesPerSecond: 200,
  refusedBurst: 500,
  heartbeatMs: 30_000,
  highWaterBytes: 256 * 1024,
  slowDeadlineMs: 15_000,
  graceMs: 10_000,
  historyLimit: 1000,
  closeTimeoutMs: 5000,
};
