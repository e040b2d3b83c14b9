/** The time the engine believes: ms UTC. */
export interface Clock {
  now(): number;
}
