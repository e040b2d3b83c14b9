import { createSimulatedMarket, type RemoteSource } from '@tickwire/market';
import { openStore } from '@tickwire/store';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, describe, expect, onTestFinished, test, vi } from 'vitest';
import { createRemoteAccess } from './remote-access.ts';
import { SourceCatalog } from './source-catalog.ts';
import { importedDays, importedSymbol } from './test-kit/imported-days.ts';

const NOW = Date.UTC(2026, 2, 11, 15, 0, 30);

beforeEach(() => {
  vi.useFakeTimers({ now: NOW });
});
afterEach(() => {
  vi.useRealTimers();
});

/** A market elsewhere that knows nothing until it is asked. */
function elsewhere(changes: Partial<RemoteSource> = {}): RemoteSource {
  const market = createSimulatedMarket({ seed: 'elsewhere' });
  const known = new Set<string>();
  let instruments: RemoteSource['instruments'] = [];
  return {
    ...market,
    get instruments() {
      return instruments;
    },
    async resolve(symbol) {
      const found = market.instruments.find(({ ticker }) => ticker === symbol);
      if (found === undefined) return undefined;
      known.add(found.ticker);
      instruments = market.instruments.filter(({ ticker }) => known.has(ticker));
      return found;
    },
    search: async () => [],
    load: async () => undefined,
    follow: () => () => undefined,
    onChange: () => () => undefined,
    isDelayed: () => false,
    ...changes,
  };
}

function accessTo(source: RemoteSource, { unreachable }: { readonly unreachable?: string } = {}) {
  const dataDir = mkdtempSync(join(tmpdir(), 'tickwire-access-'));
  const store = openStore({ dataDir });
  onTestFinished(() => {
    store.close();
    rmSync(dataDir, { recursive: true });
  });
  const catalog = new SourceCatalog(source, store, () => undefined);
  const access = createRemoteAccess({
    source,
    catalog,
    clock: { now: () => Date.now() },
    unreachable: () => unreachable,
    problemOf: () => undefined,
    bringRates: () => undefined,
    onReachable: () => () => undefined,
  });
  return { access, catalog, store };
}

const never = () => new Promise<never>(() => undefined);
const late = expect.objectContaining({
  code: 'market_data_unavailable',
  detail: expect.stringContaining('20 s'),
});

describe('nobody waits for ever', () => {
  test.each([
    ['for a symbol', elsewhere({ resolve: never }), 'symbol'],
    ['for the price of a symbol', elsewhere({ resolve: never }), 'quote'],
    ['for instruments of a text', elsewhere({ search: never }), 'search'],
  ] as const)('%s', async (_what, source, asking) => {
    const { access } = accessTo(source);
    const asked = access[asking]('AAPL');
    await Promise.all([expect(asked).rejects.toEqual(late), vi.advanceTimersByTimeAsync(20_000)]);
    expect(vi.getTimerCount()).toBe(0);
  });

  test('for bars: those that are here are served', async () => {
    const range = { to: NOW, countBack: 10 };
    const wanted = { symbol: 'AAPL', resolution: '1', range };
    const { access } = accessTo(elsewhere({ load: never }));
    const { access: empty } = accessTo(elsewhere({ load: never, bars: () => [] }));
    const [brought, refused] = [access.bars(wanted), empty.bars(wanted)];
    await Promise.all([
      expect(brought).resolves.toBeUndefined(),
      expect(refused).rejects.toEqual(late),
      vi.advanceTimersByTimeAsync(20_000),
    ]);
  });
});

test('what holds bars up is said, and when to ask again', async () => {
  const holdUp = { reason: 'It is asked too often.', ms: 90_500 };
  const { access } = accessTo(elsewhere({ load: never, bars: () => [], holdUp }));
  const refused = access.bars({ symbol: 'AAPL', resolution: '5S', range: { to: NOW, countBack: 10 } });
  const answer = { detail: expect.stringContaining(holdUp.reason), retryAfterSeconds: 91 };
  await Promise.all([expect(refused).rejects.toMatchObject(answer), vi.advanceTimersByTimeAsync(20_000)]);
});

describe('of an import and an instrument elsewhere with one name', () => {
  const withImport = (parts: ReturnType<typeof accessTo>) => {
    parts.store.imports.replace(importedSymbol('AAPL'), importedDays(5));
    expect(parts.catalog.find('AAPL')?.imported).toBeDefined();
    return parts;
  };

  test('the one elsewhere counts once it is asked for', async () => {
    const source = elsewhere();
    const { access, catalog } = withImport(accessTo(source));
    await access.bars({ symbol: 'AAPL', resolution: '1D', range: { to: Infinity, countBack: 2 } });
    expect(catalog.find('AAPL')?.source).toBe(source);
  });

  test('the import is there while nobody can be asked', async () => {
    const { access, catalog } = withImport(
      accessTo(elsewhere({ resolve: never }), { unreachable: 'TWS is away.' }),
    );
    await access.quote('AAPL');
    expect(catalog.find('AAPL')?.imported).toBeDefined();
  });
});
