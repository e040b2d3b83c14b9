import type { Scope } from '@tickwire/contracts';

/** Who acts: what it may do, and on which accounts. */
export interface Principal {
  readonly id: string;
  readonly scopes: readonly Scope[];
  readonly accounts: readonly string[] | 'all';
}
