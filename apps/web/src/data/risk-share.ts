import { persisted } from './persisted.ts';

/** Shares of the equity, in percent, that an order can be sized to risk. */
export const riskShares = ['0.25', '0.5', '1', '2', '5'] as const;

export type RiskShare = (typeof riskShares)[number];

/** The one in use. */
export const $riskShare = persisted<RiskShare>('risk-share', '1', (stored) =>
  riskShares.find((share) => share === stored),
);
