import type { BarRange } from '@tickwire/market';
import { Answer, Request } from '../simulator/wire/message-id.ts';
import { outcomeOf } from '../testing/patience.ts';
import { NotShown, require, type AcceptanceLine } from './acceptance-line.ts';
import { CURRENCY_PAIR, openSymbol, STOCK, type PaperBench } from './paper-bench.ts';

const ANSWER_MS = 60_000;
const DAY_MS = 86_400_000;
const MOST_BARS = 2000;
/** Codes that say that a time was sent without its zone. */
const ZONE_CODES = ['2174', '10314'];

/** How far back each resolution is asked for. */
const forms: readonly (readonly [resolution: string, days: number])[] = [
  ['5S', 0.1],
  ['1', 3],
  ['5', 5],
  ['60', 20],
  ['1D', 300],
];

async function load({ desk, patience }: PaperBench, symbol: string, resolution: string, range: BarRange) {
  const loading = desk.market.load(symbol, resolution, range);
  await outcomeOf(patience, loading, ANSWER_MS, `bars of ${symbol} at ${resolution} arrive`);
  return desk.market.bars(symbol, resolution, range, desk.scheduler.now());
}

export const dataLines: readonly AcceptanceLine<PaperBench>[] = [
  {
    label: 'D3',
    claim: 'Contracts are found, and their history at every resolution, in UTC',
    async show(bench) {
      const { desk, patience } = bench;
      const counts: string[] = [];
      for (const symbol of [STOCK, CURRENCY_PAIR]) {
        const found = await outcomeOf(patience, desk.market.resolve(symbol), ANSWER_MS, `${symbol} is found`);
        require(found !== undefined, `IB does not know ${symbol}.`);
        for (const [resolution, days] of forms) {
          const to = desk.scheduler.now();
          const bars = await load(bench, symbol, resolution, { from: to - days * DAY_MS, to });
          const ascending = bars.every(
            (bar, index) => index === 0 || bar.time > (bars[index - 1]?.time ?? 0),
          );
          require(ascending, `The bars of ${symbol} at ${resolution} are not in order.`);
          counts.push(`${symbol} ${resolution}: ${bars.length}`);
        }
      }
      const zones = bench
        .messages()
        .filter((message) => ZONE_CODES.some((code) => message.startsWith(`${code} `)));
      require(zones.length === 0, `TWS missed a zone: ${zones[0]}`);
      require(counts.some((count) => !count.endsWith(' 0')), 'There is no history at all.');
      return counts.join(', ');
    },
  },
  {
    label: 'D5',
    claim: 'What was loaded is not asked for again, and no answer is longer than the decoder likes',
    async show(bench) {
      const to = bench.desk.scheduler.now() - DAY_MS;
      const range = { from: to - DAY_MS, to };
      await load(bench, STOCK, '1', range);
      const asked = bench.wire.sent(Request.HISTORICAL_DATA).length;
      await load(bench, STOCK, '1', range);
      require(bench.wire.sent(Request.HISTORICAL_DATA).length ===
        asked, 'The same bars were asked for twice.');
      // Request, start, end, count.
      const longest = Math.max(
        ...bench.wire.received(Answer.HISTORICAL_DATA).map(({ fields }) => Number(fields[4])),
      );
      require(longest <= MOST_BARS, `An answer had ${longest} bars.`);
      return `${asked} requests, the longest answer ${longest} bars`;
    },
  },
  {
    label: 'D6',
    claim: 'Only regular hours are asked for',
    async show({ wire }) {
      // After the contract (12 fields) and its expiry flag: end, bar size, duration, regular hours.
      const USE_RTH = 18;
      const asked = wire.sent(Request.HISTORICAL_DATA);
      require(asked.length > 0 &&
        asked.every(({ fields }) => fields[USE_RTH] === '1'), 'Other hours were asked for, too.');
    },
  },
  {
    label: 'D1',
    claim: 'Quotes arrive, late ones marked as late',
    async show(bench) {
      const { desk, patience } = bench;
      const { symbol } = openSymbol(bench);
      const end = desk.market.follow(symbol);
      const quoted = (): boolean => desk.market.quote(symbol, desk.scheduler.now()) !== undefined;
      try {
        await patience.until(quoted, ANSWER_MS, 'a quote arrives');
      } catch {
        const reasons = bench
          .messages()
          .filter((message) => /^(354|10089|10090|10167|10168|10197) /.test(message));
        throw new NotShown(`No quote of ${symbol} came. ${reasons.join(' ')}`);
      } finally {
        end();
      }
      return `${symbol} ${desk.market.isDelayed(symbol) ? 'late' : 'live'}`;
    },
  },
  {
    label: 'D2',
    claim: 'The size of the bid is known',
    async show(bench) {
      const { desk, patience } = bench;
      const { symbol } = openSymbol(bench);
      const end = desk.market.follow(symbol);
      const bidSize = (): number => desk.market.quote(symbol, desk.scheduler.now())?.bidSize ?? 0;
      try {
        await patience.until(() => bidSize() > 0, ANSWER_MS, 'a size arrives');
      } catch {
        throw new NotShown(`No size of a bid for ${symbol} came.`);
      } finally {
        end();
      }
      return `${bidSize()}`;
    },
  },
  {
    label: 'D4',
    claim: 'Live bars become those of history when they close',
    async show(bench) {
      const { desk, patience } = bench;
      const { symbol } = openSymbol(bench);
      const end = desk.market.follow(symbol);
      try {
        const from = Math.ceil(desk.scheduler.now() / 60_000) * 60_000;
        await load(bench, symbol, '1', { from: from - DAY_MS, to: desk.scheduler.now() });
        const closed = (): boolean =>
          (desk.market.newestBefore(symbol, '1', Infinity, desk.scheduler.now()) ?? 0) > from;
        await patience.until(closed, 150_000, 'a minute begins and ends');
        const range = { from, to: from + 60_000 };
        const [live] = desk.market.bars(symbol, '1', range, desk.scheduler.now());
        require(live !== undefined, 'The minute that has closed has no bar.');
        const fresh = await load(bench, symbol, '5S', range);
        const [high, low] = [
          Math.max(...fresh.map((bar) => bar.high)),
          Math.min(...fresh.map((bar) => bar.low)),
        ];
        require(live.high === high &&
          live.low === low, `The bar spans ${live.low} to ${live.high}, its parts ${low} to ${high}.`);
        return `${symbol} closed at ${live.close}`;
      } finally {
        end();
      }
    },
  },
];
