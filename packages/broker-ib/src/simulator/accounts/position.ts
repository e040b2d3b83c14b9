import { pointValueOf, type SimulatedContract } from '../contracts/simulated-contract.ts';

/** What an account holds of a contract. */
export interface Position {
  readonly contract: SimulatedContract;
  /** Negative when short. */
  readonly quantity: number;
  /** What was paid or received, without commissions. */
  readonly averagePrice: number;
  /** Of one unit, in the contract's currency: price times multiplier, commissions in it, as IB reckons. */
  readonly averageCost: number;
  /** Realised since the simulator started, after commissions. */
  readonly realised: number;
}

/** What an execution changes; the quantity is positive for a purchase. */
export interface Trade {
  readonly quantity: number;
  readonly price: number;
  readonly commission: number;
}

export function emptyPosition(contract: SimulatedContract): Position {
  return { contract, quantity: 0, averagePrice: 0, averageCost: 0, realised: 0 };
}

/** How much of a trade closes what is held. */
export function closedBy(position: Position, quantity: number): number {
  const closes = Math.sign(quantity) === -Math.sign(position.quantity);
  return closes ? Math.min(Math.abs(quantity), Math.abs(position.quantity)) : 0;
}

/** The position after a trade: what closes realises, what opens joins the average. */
export function afterTrade(position: Position, { quantity, price, commission }: Trade): Position {
  const unit = price * pointValueOf(position.contract);
  const size = Math.abs(quantity);
  const closing = closedBy(position, quantity);
  const opening = size - closing;
  const fee = commission / size;
  const held = exact(position.quantity + quantity);
  const stayed = Math.abs(position.quantity) - closing;
  const average = (before: number, added: number): number =>
    held === 0 ? 0 : opening === 0 ? before : (stayed * before + opening * added) / (stayed + opening);
  const gained = closing * ((unit - position.averageCost) * Math.sign(position.quantity) - fee);
  return {
    contract: position.contract,
    quantity: held,
    averagePrice: average(position.averagePrice, price),
    // The commission of a short sale lowers what was received for it.
    averageCost: average(position.averageCost, unit + Math.sign(quantity) * fee),
    realised: position.realised + gained,
  };
}

/** Quantities have at most eight decimals; a sum of them too. */
function exact(quantity: number): number {
  return Number(quantity.toFixed(8));
}
