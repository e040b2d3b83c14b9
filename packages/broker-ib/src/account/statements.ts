import { toMoney, toUnits } from '@tickwire/engine';
import type { Engine, VenueReport } from '@tickwire/engine';
import type { IbContracts, IbInstrument } from '../contracts/ib-contracts.ts';
import type { IbLog } from '../ib-log.ts';
import type { AccountBooks } from './account-books.ts';

export interface Statement {
  readonly accountId: string;
  /** Empty for the account as a whole. */
  readonly symbol: string;
  readonly report: Extract<VenueReport, { type: 'position' | 'cash' }>;
  /** What the engine has, where that is another position. */
  readonly known?: bigint;
}

export interface StatementOptions {
  readonly contracts: IbContracts;
  readonly log: IbLog;
  readonly engine: Pick<Engine, 'positions' | 'settled'>;
}

/** Currency pairs are cash at IB: what they were bought for is in another currency, and no position. */
const isCash = (ib: IbInstrument | undefined): boolean =>
  ib?.contract.secType === 'CASH' || ib?.instrument.type === 'forex';

/** Says what IB's books have of each account: its positions, those the engine alone has being none, and its cash. */
export const statementsOf = async (
  books: AccountBooks,
  { contracts, log, engine }: StatementOptions,
): Promise<readonly Statement[]> => {
  const statements: Statement[] = [];
  for (const { accountId, cash } of books.accounts) {
    // It shows what is durable: the fills that were just told are soon.
    await engine.settled();
    const ours = new Map(engine.positions(accountId).map(({ symbol, qty, side }) => [symbol, qty * side]));
    const state = (symbol: string, qty: bigint, averagePrice: bigint): void => {
      const known = toUnits(ours.get(symbol) ?? 0);
      ours.delete(symbol);
      const report = { type: 'position', qty, averagePrice } as const;
      statements.push({ accountId, symbol, report, ...(known !== qty && { known }) });
    };
    for (const { contract, qty, averageCost } of books.positions.filter(
      (each) => each.accountId === accountId,
    )) {
      if (contract.secType === 'CASH') continue;
      const ib = await contracts.resolveContract(contract).catch((error: unknown) => {
        log.error(
          { alarm: 'unknown_contract', err: error, contract, qty },
          'A position is of a contract that cannot be looked up: it is only visible in TWS.',
        );
        return undefined;
      });
      if (ib === undefined) continue;
      const { ticker, pointValue } = ib.instrument;
      state(ticker, toUnits(qty), toUnits(averageCost / pointValue));
    }
    for (const symbol of ours.keys()) if (!isCash(contracts.byTicker(symbol))) state(symbol, 0n, 0n);
    if (Number.isFinite(cash))
      statements.push({ accountId, symbol: '', report: { type: 'cash', amount: toMoney(cash) } });
  }
  return statements;
};
