import type { RestClient } from '../../rest-client.ts';

/** Over which a rate is made of two, where no pair of its own is quoted. */
const VEHICLE = 'USD';

/** What a unit of one currency is worth in another, by the pairs the market quotes. Throws where it quotes none. */
export async function exchangeRate(rest: RestClient, from: string, to: string): Promise<number> {
  if (from === to) return 1;
  const legs = [
    [from, to],
    [from, VEHICLE],
    [VEHICLE, to],
  ] as const;
  const symbols = legs.flatMap(([one, other]) => [one + other, other + one]);
  const quotes = await rest.getQuotes({ body: { symbols: [...new Set(symbols)] } });
  const last = (symbol: string) => {
    const quote = quotes.find(({ n }) => n === symbol);
    return quote && 'lp' in quote.v ? quote.v.lp : undefined;
  };
  const direct = (one: string, other: string): number | undefined => {
    if (one === other) return 1;
    const inverse = last(other + one);
    return last(one + other) ?? (inverse === undefined ? undefined : 1 / inverse);
  };
  const [first, second] = [direct(from, VEHICLE), direct(VEHICLE, to)];
  const rate = direct(from, to) ?? (first && second && first * second);
  if (rate === undefined) throw new Error(`There is no exchange rate from ${from} to ${to} now.`);
  return rate;
}
