import type { AccountConfig } from '../model/account.ts';
import type { VenueOrder } from '../ports/venue.ts';
import type { EngineState } from './engine-state.ts';

/** What venues know of on the accounts `on` picks, all by default, each account's in time priority. */
export const workingOrders = (
  { accounts, instruments }: EngineState,
  on: (account: AccountConfig) => boolean = () => true,
): VenueOrder[] =>
  [...accounts.values()]
    .filter(({ opened }) => on(opened.account))
    .flatMap(({ orders }) =>
      [...orders.values()].flatMap((order) => {
        const terms = instruments.get(order.symbol);
        return terms === undefined || order.state === 'inactive' ? [] : [{ order, terms }];
      }),
    );
