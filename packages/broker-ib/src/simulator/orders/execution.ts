import type { SimulatedOrder } from './simulated-order.ts';

/** A fill, as IB has it in its books. */
export interface SimulatedExecution {
  /** Ends in `.01`; a correction of it in `.02` and so on. */
  readonly id: string;
  /** The order right after this fill. */
  readonly order: SimulatedOrder;
  readonly quantity: number;
  readonly price: number;
  /** ms UTC. */
  readonly time: number;
  /** In the contract's currency. */
  readonly commission: number;
  /** 0 when nothing was closed. */
  readonly realised: number;
  /** It closed something, so that `realised` says something. */
  readonly closed: boolean;
}

/** The id of the next correction of an execution: only the digits after the last dot differ. */
export function correctedId(id: string): string {
  const dot = id.lastIndexOf('.') + 1;
  const revision = Number(id.slice(dot)) + 1;
  return `${id.slice(0, dot)}${`${revision}`.padStart(2, '0')}`;
}

/** What all corrections of an execution have in common. */
export function executionRoot(id: string): string {
  return id.slice(0, id.lastIndexOf('.'));
}
