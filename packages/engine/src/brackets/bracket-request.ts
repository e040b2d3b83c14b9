import { StopType } from '@tickwire/contracts';
import type { PreOrder } from '@tickwire/contracts';
import { refuse } from '../commands/refusal.ts';
import type { Refusal } from '../commands/refusal.ts';
import { LARGEST } from '../gate/order-context.ts';
import type { Bracket, BracketStop } from '../model/bracket.ts';
import type { InstrumentTerms } from '../model/instrument-terms.ts';
import { fromUnits, toUnits } from '../money/fixed-point.ts';
import { grouped } from '../money/grouped.ts';
import type { Price } from '../money/fixed-point.ts';

/** What a bracket is asked for with: on an order, or on a position. */
export type AskedBracket = Pick<
  PreOrder,
  'takeProfit' | 'stopLoss' | 'guaranteedStop' | 'trailingStopPips' | 'trailingStopPrice' | 'stopType'
>;

export const asksForBracket = (asked: AskedBracket): boolean =>
  asked.takeProfit !== undefined ||
  asked.stopLoss !== undefined ||
  asked.guaranteedStop !== undefined ||
  asked.trailingStopPips !== undefined ||
  asked.trailingStopPrice !== undefined ||
  (asked.stopType !== undefined && asked.stopType !== StopType.STOP_LOSS);

type Field = Exclude<keyof AskedBracket, 'stopType'>;

const invalid = (detail: string, field: string): Refusal => refuse('invalid_bracket', detail, field);

/** A number on the tick, exact; undefined when it is not. */
const onTick = (value: number, { tick }: InstrumentTerms): Price | undefined => {
  if (!(Math.abs(value) <= LARGEST)) return undefined;
  const exact = toUnits(value);
  return exact % tick === 0n && fromUnits(exact) === value ? exact : undefined;
};

const readPrice = (
  asked: AskedBracket,
  field: Field,
  terms: InstrumentTerms,
): Price | undefined | Refusal => {
  const value = asked[field];
  if (value === undefined) return undefined;
  const price = onTick(value, terms);
  const { symbol, tickSize, type } = terms.spec;
  if (price === undefined) {
    return invalid(
      `${field} ${grouped(value)} is not a multiple of ${symbol}'s tick size ${grouped(tickSize)}.`,
      field,
    );
  }
  return price > 0n || type === 'futures' ? price : invalid(`${field} must be above 0.`, field);
};

/** The distance of a trailing stop, which comes in ticks, as a price, or as both. */
const readTrail = (asked: AskedBracket, terms: InstrumentTerms): Price | undefined | Refusal => {
  const { trailingStopPips: ticks, trailingStopPrice: distance } = asked;
  if (ticks !== undefined && !(Number.isInteger(ticks) && ticks > 0 && ticks <= LARGEST))
    return invalid('trailingStopPips is a whole number of ticks above 0.', 'trailingStopPips');
  const byTicks = ticks === undefined ? undefined : BigInt(ticks) * terms.tick;
  if (distance === undefined) return byTicks;
  const exact = onTick(distance, terms);
  if (exact === undefined || exact <= 0n) {
    const { symbol, tickSize } = terms.spec;
    const detail = `trailingStopPrice must be a positive multiple of ${symbol}'s tick size ${tickSize}.`;
    return invalid(detail, 'trailingStopPrice');
  }
  return byTicks === undefined || byTicks === exact
    ? exact
    : invalid('trailingStopPips and trailingStopPrice differ: send one of them.', 'trailingStopPrice');
};

const isRefusal = (read: Price | undefined | Refusal): read is Refusal => typeof read === 'object';

const fieldOf = {
  [StopType.STOP_LOSS]: 'stopLoss',
  [StopType.TRAILING_STOP]: 'trailingStopPips',
  [StopType.GUARANTEED_STOP]: 'guaranteedStop',
} as const;

/** Reads a bracket: exact, on the tick, with one stop at most. Undefined where none is asked for. */
export const readBracket = (
  asked: AskedBracket,
  terms: InstrumentTerms,
): { readonly bracket: Bracket | undefined } | Refusal => {
  if (!asksForBracket(asked)) return { bracket: undefined };
  const takeProfit = readPrice(asked, 'takeProfit', terms);
  const stopLoss = readPrice(asked, 'stopLoss', terms);
  const guaranteed = readPrice(asked, 'guaranteedStop', terms);
  const trail = readTrail(asked, terms);
  if (isRefusal(takeProfit)) return takeProfit;
  if (isRefusal(stopLoss)) return stopLoss;
  if (isRefusal(guaranteed)) return guaranteed;
  if (isRefusal(trail)) return trail;
  const stops: BracketStop[] = [];
  if (stopLoss !== undefined) stops.push({ kind: 'stop-loss', price: stopLoss });
  if (guaranteed !== undefined) stops.push({ kind: 'guaranteed', price: guaranteed });
  if (trail !== undefined) stops.push({ kind: 'trailing', trail });
  if (stops.length > 1) {
    const detail = 'A bracket has one stop: send stopLoss, guaranteedStop or a trailing distance.';
    return invalid(detail, guaranteed === undefined ? 'trailingStopPips' : 'guaranteedStop');
  }
  const [stop] = stops;
  const { stopType } = asked;
  const kinds = {
    'stop-loss': StopType.STOP_LOSS,
    trailing: StopType.TRAILING_STOP,
    guaranteed: StopType.GUARANTEED_STOP,
  };
  if (
    stopType !== undefined &&
    (stop === undefined ? stopType !== StopType.STOP_LOSS : kinds[stop.kind] !== stopType)
  ) {
    return invalid(
      `stopType ${stopType} goes with ${fieldOf[stopType]}, and with no other stop.`,
      'stopType',
    );
  }
  return { bracket: { takeProfit, stop } };
};
