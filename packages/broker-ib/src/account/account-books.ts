import type { Contract } from '@stoqey/ib';
import type { Scheduler } from '@tickwire/resilience';
import { ask } from './ask.ts';
import type { IbSession } from '../connection/ib-session.ts';

/** A position by IB's books. */
export interface BookedPosition {
  readonly accountId: string;
  readonly contract: Contract;
  /** Signed. */
  readonly qty: number;
  /** Of a unit, with the multiplier of the contract in it. */
  readonly averageCost: number;
}

/** An account by IB's books. */
export interface BookedAccount {
  readonly accountId: string;
  /** Base currency. */
  readonly currency: string;
  /** All currencies together, in the base currency. */
  readonly cash: number;
}

export interface AccountBooks {
  readonly positions: readonly BookedPosition[];
  readonly accounts: readonly BookedAccount[];
}

const readPositions = async (session: IbSession, scheduler: Scheduler): Promise<BookedPosition[]> => {
  const positions: BookedPosition[] = [];
  await ask(session, scheduler, {
    what: 'the positions',
    send: (api) => void api.reqPositions(),
    listen: (done) => [
      session.on(
        'position',
        (accountId, contract, qty, averageCost = 0) =>
          void positions.push({ accountId, contract, qty, averageCost }),
      ),
      session.on('positionEnd', done),
    ],
  });
  session.sendRequest((api) => void api.cancelPositions());
  return positions;
};

const readAccounts = async (session: IbSession, scheduler: Scheduler): Promise<BookedAccount[]> => {
  const accounts = new Map<string, BookedAccount>();
  const requestId = session.requestId();
  await ask(session, scheduler, {
    what: 'the accounts',
    send: (api) => void api.reqAccountSummary(requestId, 'All', 'TotalCashValue'),
    listen: (done) => [
      session.on('accountSummary', (id, accountId, tag, value, currency) => {
        if (id === requestId && tag === 'TotalCashValue')
          accounts.set(accountId, { accountId, currency, cash: Number(value) });
      }),
      session.on('accountSummaryEnd', (id) => {
        if (id === requestId) done();
      }),
    ],
  });
  session.sendRequest((api) => void api.cancelAccountSummary(requestId));
  // Others are sums over several.
  return [...accounts.values()].filter(({ accountId }) => session.accounts.includes(accountId));
};

/** Asks for positions, then accounts. Rejects when IB does not answer. */
export const readBooks = async (session: IbSession, scheduler: Scheduler): Promise<AccountBooks> => {
  const positions = await readPositions(session, scheduler);
  const accounts = await readAccounts(session, scheduler);
  return { positions, accounts };
};
