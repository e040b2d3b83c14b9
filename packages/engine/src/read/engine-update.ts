import type { EquityData, Execution, PlacedOrder, Position, RiskStatus } from '@tickwire/contracts';
import type { HaltState } from '../model/halt-state.ts';

/**
 * A durable change as the contract words it. One fill gives execution, order, position, equity, in that order;
 * any other change of an order gives the order. An execution whose commission or values the venue has told since is
 * told again under its id, as `revised`. Equity is left out while a position cannot be priced.
 */
export type EngineUpdate = { readonly accountId: string; readonly seq: number } & (
  | { readonly kind: 'execution'; readonly data: Execution; readonly revised?: true }
  | { readonly kind: 'order'; readonly data: PlacedOrder }
  | { readonly kind: 'position'; readonly data: Position }
  | { readonly kind: 'equity'; readonly data: EquityData }
  | { readonly kind: 'halt'; readonly data: HaltState }
  | { readonly kind: 'risk'; readonly data: RiskStatus }
);
