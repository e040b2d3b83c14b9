/** A frame as it went over the wire, split into its fields. */
export interface WireFrame {
  /** Seen from the simulator: `in` is what clients send. */
  readonly direction: 'in' | 'out';
  /** Number of the connection, counted from 1. */
  readonly connection: number;
  /** ms UTC by the scheduler. */
  readonly time: number;
  readonly fields: readonly string[];
}
