import { useStore } from '@nanostores/react';
import type { SymbolInfo } from '@tickwire/client';
import type { BracketDraft } from '../../data/bracket-draft.ts';
import { $notOffered } from '../../data/venue.ts';
import { formatSigned } from '../../format/money.ts';
import { offeredStops, stopKindName } from '../../format/order.ts';
import type { PriceFormat } from '../../format/price.ts';
import { NumberField } from '../../ui/number-field.tsx';
import { Select } from '../../ui/select.tsx';
import { stepPrice } from './prefill.ts';
import type { FieldErrors } from './read-draft.ts';

interface BracketFieldsProps {
  readonly draft: BracketDraft;
  readonly info: SymbolInfo;
  readonly prices: PriceFormat;
  /** Where a price begins that is stepped from nothing. */
  readonly market: number | undefined;
  /** What the legs would come to, in the symbol's currency. */
  readonly gain: number | undefined;
  readonly loss: number | undefined;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<BracketDraft>) => void;
}

/** Take-profit and stop of an order, each with the money it stands for; left empty there is none. */
export function BracketFields({
  draft: { takeProfit, stopKind, stop },
  info,
  prices,
  market,
  gain,
  loss,
  errors,
  onChange,
}: BracketFieldsProps) {
  const trails = stopKind === 'trailingStopPips';
  const stepped = (text: string, direction: 1 | -1) =>
    text === '' && market !== undefined
      ? prices.format(prices.snap(market))
      : stepPrice(text, direction, prices);
  const steppedTicks = (direction: 1 | -1) => String(Math.max(1, (Number(stop) || 0) + direction));
  return (
    <>
      <NumberField
        label="Take-profit"
        value={takeProfit}
        placeholder="none"
        unit={<Money amount={gain} currency={info.currency_code} />}
        onChange={(text) => onChange({ takeProfit: text })}
        onStep={(direction) => onChange({ takeProfit: stepped(takeProfit, direction) })}
        error={errors.takeProfit}
      />
      <NumberField
        label={stopKindName(stopKind)}
        head={
          <Select
            label="Kind of stop"
            options={offeredStops(useStore($notOffered))}
            value={stopKind}
            onChoose={(kind) => onChange({ stopKind: kind, stop: '' })}
          />
        }
        value={stop}
        placeholder="none"
        unit={<Money amount={loss} currency={trails ? 'ticks' : info.currency_code} />}
        onChange={(text) => onChange({ stop: text })}
        onStep={(direction) =>
          onChange({ stop: trails ? steppedTicks(direction) : stepped(stop, direction) })
        }
        error={errors[stopKind]}
      />
    </>
  );
}

/** What a leg would gain or lose; without one, the unit of its field. */
function Money({ amount, currency }: { readonly amount: number | undefined; readonly currency: string }) {
  if (amount === undefined) return currency;
  return (
    <span className={amount < 0 ? 'down' : 'up'} title="If it closes the whole order, before commissions">
      {formatSigned(amount)}
    </span>
  );
}
