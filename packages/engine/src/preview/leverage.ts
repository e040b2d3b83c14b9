import type { LeverageInfo, LeveragePreviewResult } from '@tickwire/contracts';
import type { VenueCapabilities } from '../ports/venue.ts';
import { grouped } from '../money/grouped.ts';
import type { AccountState } from '../state/account-state.ts';

type Leverages = Pick<AccountState, 'leverage'>;

/** The same for every instrument of the paper venue. */
export const leverageBounds = { initial: 10, min: 1, max: 100, step: 1 } as const;

/** What a leverage must be, if it is not that. */
export const leverageFault = (leverage: number): string | undefined => {
  const { min, max } = leverageBounds;
  return Number.isInteger(leverage) && leverage >= min && leverage <= max
    ? undefined
    : `The leverage must be a whole number from ${min} to ${max}.`;
};

export const leverageOf = (account: Leverages, ticker: string): number =>
  account.leverage.get(ticker) ?? leverageBounds.initial;

type MarginVenue = Pick<VenueCapabilities, 'name' | 'features'>;

/** Whether what margin an order needs is the venue's to say, and only estimated here. */
export const marginsItself = ({ features }: MarginVenue): boolean => features.includes('margin');

/** Why no leverage can be set on accounts of the venue, if it cannot. */
export const fixedLeverage = (venue: MarginVenue): string | undefined =>
  marginsItself(venue)
    ? `${venue.name} decides what margin an order needs, so no leverage can be set here: maxLeverage in the risk limits bounds the exposure.`
    : undefined;

export const leverageInfo = (account: Leverages, ticker: string, venue: MarginVenue): LeverageInfo => {
  const leverage = leverageOf(account, ticker);
  const { min, max, step } = leverageBounds;
  return marginsItself(venue)
    ? {
        title: `Margin of ${ticker} is decided by ${venue.name}`,
        leverage,
        min: leverage,
        max: leverage,
        step,
      }
    : { title: `Leverage for ${ticker}`, leverage, min, max, step };
};

const HIGH_RISK = 50;
const MODERATE_RISK = 20;
const EXAMPLE = 1000;

/** What a leverage would mean on an account at the venue, in sentences; `currency` is the account's. */
export const previewLeverage = (
  leverage: number,
  currency: string,
  venue: MarginVenue,
): LeveragePreviewResult => {
  const fault = fixedLeverage(venue) ?? leverageFault(leverage);
  if (fault !== undefined) return { errors: [fault] };
  const controls =
    leverage === 1
      ? 'No leverage: the full value of a position is needed as margin.'
      : `${grouped(EXAMPLE)} ${currency} controls a position of ${grouped(EXAMPLE * leverage)} ${currency}.`;
  const infos = [
    `A position needs ${Number((100 / leverage).toFixed(2))}% of its value as margin.`,
    controls,
  ];
  if (leverage > HIGH_RISK) {
    return { infos, warnings: ['High risk: a small move against the position can cost all of its margin.'] };
  }
  if (leverage > MODERATE_RISK) {
    return { infos, warnings: ['Moderate risk: losses grow with the leverage as gains do.'] };
  }
  return { infos };
};
