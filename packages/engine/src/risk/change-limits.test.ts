import type { RiskLimitsChange } from '@tickwire/contracts';
import { describe, expect, test } from 'vitest';
import { createEngine } from '../create-engine.ts';
import { createPaperVenue } from '../paper/paper-venue.ts';
import { createBench, journalOf, testRun, trader, usd } from '../testing/test-engine.ts';
import type { Bench } from '../testing/test-engine.ts';
import { noLimits } from '../testing/no-limits.ts';
import { createTestMarket, stock } from '../testing/test-market.ts';
import { defaultLimits } from './default-limits.ts';

const set = ({ engine }: Bench, limits: RiskLimitsChange, actor = trader) =>
  engine.submit({ type: 'set-limits', actor, accountId: 'A', limits }).decision;

describe('set-limits', () => {
  test('changes what it names and answers with all of it', async () => {
    const bench = createBench();
    const decision = set(bench, {
      account: { maxOpenOrders: 5 },
      symbols: [{ symbol: 'acme', maxOrderQuantity: 7 }],
    });
    const limits = {
      account: { ...noLimits.account, maxOpenOrders: 5 },
      symbols: [{ symbol: 'ACME', maxOrderQuantity: 7 }],
    };
    expect(decision).toEqual({ accepted: true, result: limits });
    await bench.engine.settled();
    expect(bench.engine.limits('A')).toEqual(limits);
    expect(set(bench, { account: { maxOpenOrders: null } })).toMatchObject({
      result: { account: noLimits.account, symbols: limits.symbols },
    });
    expect(set(bench, { symbols: [{ symbol: 'ACME', restricted: true }] })).toMatchObject({
      result: { symbols: [{ symbol: 'ACME', restricted: true }] },
    });
    expect(set(bench, { symbols: [{ symbol: 'ACME', restricted: false }] })).toMatchObject({
      result: { symbols: [] },
    });
  });

  test.each<[string, RiskLimitsChange, string]>([
    ['a negative limit', { account: { maxOrderQuantity: -1 } }, 'maxOrderQuantity'],
    ['no number', { account: { maxLeverage: Number.NaN } }, 'maxLeverage'],
    ['no end', { account: { dailyLossHalt: Infinity } }, 'dailyLossHalt'],
    ['a limit of a symbol', { symbols: [{ symbol: 'ACME', priceCollar: -1 }] }, 'ACME.priceCollar'],
  ])('refuses %s', (_name, change, field) => {
    expect(set(createBench(), change)).toMatchObject({ refusal: { code: 'validation_failed', field } });
  });

  test('needs a symbol that exists and the scope admin', () => {
    const bench = createBench();
    expect(set(bench, { symbols: [{ symbol: 'NOPE', restricted: true }] })).toMatchObject({
      refusal: { code: 'unknown_symbol' },
    });
    expect(set(bench, {}, { ...trader, scopes: ['trade', 'account'] })).toMatchObject({
      refusal: { code: 'forbidden' },
    });
  });

  test('a fresh account has the defaults, and keeps those it was opened with whatever they become', async () => {
    const fresh = createBench({ limits: defaultLimits });
    await fresh.engine.settled();
    expect(fresh.engine.limits('A')).toEqual(defaultLimits);
    const again = createEngine({
      clock: { now: () => 0 },
      journal: journalOf(() => Promise.resolve()),
      venue: createPaperVenue(),
      market: createTestMarket(stock),
      fx: { rate: () => undefined },
      run: testRun,
      accounts: [usd(100_000)],
      limits: noLimits,
      records: fresh.journal.records(),
      onListenerError(error) {
        throw error;
      },
    });
    expect(again.limits('A')).toEqual(defaultLimits);
  });
});
