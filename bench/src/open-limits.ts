import type { RiskLimitsChange } from '@tickwire/contracts';

/** Limits that tell a person from a program in a loop: a bench is one. All others stay on. */
export const limits: RiskLimitsChange = {
  account: {
    maxOrdersPerSecond: null,
    maxFillsPerMinute: null,
    maxOpenOrders: null,
    duplicateWindowMs: null,
  },
};

/** An account with the margin for any load, for the environment of a server. */
export const wealthyAccount = {
  ACCOUNTS: JSON.stringify([{ id: 'DEMO-ACCOUNT', deposit: 100_000_000_000 }]),
};

/** Lets a server take as many orders as a bench sends. */
export async function openLimits(port: number): Promise<void> {
  const { ok, status } = await fetch(`http://127.0.0.1:${port}/api/v1/risk/limits`, {
    method: 'PUT',
    headers: { 'content-type': 'application/json' },
    body: JSON.stringify(limits),
  });
  if (!ok) throw new Error(`The limits could not be set: ${status}.`);
}
