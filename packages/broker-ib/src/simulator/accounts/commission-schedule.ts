import type { SimulatedContract } from '../contracts/simulated-contract.ts';

/**
 * What IB's fixed plan charges in the contract's currency for `quantity` of one order at an average `price`: US shares
 * 0.005 each, 1 at least, 1% at most; other shares 0.05%, 3 at least; currencies 0.2 basis points, 2 at least; coins
 * 0.18%, 1.75 at least, 1% at most; futures 2.25 a contract.
 */
export function orderCommission(contract: SimulatedContract, quantity: number, price: number): number {
  const value = quantity * price;
  switch (contract.secType) {
    case 'STK':
      return contract.currency === 'USD'
        ? Math.min(Math.max(0.005 * quantity, 1), 0.01 * value)
        : Math.max(0.0005 * value, 3);
    case 'CASH':
      return Math.max(0.00002 * value, 2);
    case 'CRYPTO':
      return Math.min(Math.max(0.0018 * value, 1.75), 0.01 * value);
    case 'FUT':
      return 2.25 * quantity;
    case 'IND':
      return 0;
  }
}
