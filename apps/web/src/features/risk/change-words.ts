import type { LimitChange, RiskChange } from '@tickwire/client';
import { fieldName, nameFields } from '../../format/field-names.ts';
import { haltLevelName } from '../../format/halt.ts';
import { limitField } from './limit-fields.ts';
import { limitWords } from './limit-text.ts';

const valueWords = (name: string, value: LimitChange['from'], currency: string): string => {
  if (value === undefined) return 'as the account';
  return typeof value === 'number' || value === null
    ? limitWords(limitField(name)?.unit ?? 'count', value, currency)
    : String(value);
};

/** A limit from what to what: `Order size limit of BTCUSD: 5 units → off`. */
export function limitChangeWords({ symbol, name, from, to }: LimitChange, currency: string): string {
  if (name === 'restricted')
    return to === true ? `No orders in ${symbol} but to leave it` : `Orders in ${symbol} are taken again`;
  const whose = symbol === undefined ? '' : ` of ${symbol}`;
  return `${fieldName(name)}${whose}: ${valueWords(name, from, currency)} → ${valueWords(name, to, currency)}`;
}

/** What happened, in a word or two. */
export function changeTitle({ kind, level }: RiskChange): string {
  if (kind === 'limits') return 'Limits changed';
  return kind === 'resume' ? 'Resumed' : haltLevelName(level ?? 'halted');
}

/** The lines that say more: a reason, or every limit that changed. */
export function changeDetails(change: RiskChange, currency: string): readonly string[] {
  const { reason, flatten, limits = [] } = change;
  return [
    ...(reason === undefined ? [] : [nameFields(reason)]),
    ...(flatten === true ? ['Positions were closed as well.'] : []),
    ...limits.map((limit) => limitChangeWords(limit, currency)),
  ];
}
