import type { ComponentHealth } from '@tickwire/contracts';

/** One part of the server that health reports on. */
export interface ComponentProbe {
  readonly name: string;
  /** Whether the server is not ready while this part is unhealthy. */
  readonly required: boolean;
  check(): ComponentHealth;
}
