import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { useState } from 'react';
import { bracketDraft, readBracket, ticksUnit, type BracketDraft } from '../../data/bracket-draft.ts';
import { setBrackets } from '../../data/position-actions.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $notOffered } from '../../data/venue.ts';
import { offeredStops, stopKindName } from '../../format/order.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatSigned } from '../../format/money.ts';
import { Select } from '../../ui/select.tsx';
import { RowForm } from './row-form.tsx';
import { RowInput } from './row-input.tsx';
import { useLegProfit } from './use-leg-profit.ts';

interface BracketFormProps {
  readonly position: Position;
  readonly onDone: () => void;
}

/**
 * Sets take-profit and stop of a position; what is emptied is taken away, and what is not written to stays as the position has
 * it, whoever changes that meanwhile. Enter saves, Escape leaves them as they are.
 */
export function BracketForm(props: BracketFormProps) {
  const prices = usePriceFormat(props.position.symbol);
  return prices && <Form {...props} prices={prices} />;
}

function Form({ position, prices, onDone }: BracketFormProps & { readonly prices: PriceFormat }) {
  const [written, write] = useState<Partial<BracketDraft>>({});
  const draft = { ...bracketDraft(position, prices), ...written };
  const notOffered = useStore($notOffered);
  const profit = useLegProfit(position);
  const worth = (price: number | undefined) => {
    const amount = profit(price);
    return amount === undefined ? undefined : formatSigned(amount);
  };
  const change = (part: Partial<BracketDraft>) => write((before) => ({ ...before, ...part }));

  const save = async () => {
    const { brackets, errors } = readBracket(draft, prices);
    const [error] = Object.values(errors);
    if (error !== undefined) return error;
    await setBrackets(position.id, brackets);
    return true;
  };
  return (
    <RowForm
      label={`Brackets of ${position.symbol}`}
      action="Save"
      busyAction="Saving"
      onSubmit={save}
      onDone={onDone}
    >
      {(told) => (
        <>
          <RowInput
            {...told}
            placeholder="none"
            label="Take-profit"
            value={draft.takeProfit}
            unit={worth(prices.parse(draft.takeProfit))}
            onChange={(takeProfit) => change({ takeProfit })}
            focus
          />
          <Select
            label="Kind of stop"
            options={offeredStops(notOffered)}
            value={draft.stopKind}
            onChoose={(stopKind) => change({ stopKind, stop: '' })}
          />
          <RowInput
            {...told}
            placeholder="none"
            label={stopKindName(draft.stopKind)}
            quiet
            value={draft.stop}
            unit={
              draft.stopKind === 'trailingStopPips'
                ? ticksUnit(draft.stop, prices)
                : worth(prices.parse(draft.stop))
            }
            // A price is not for another kind of stop, should that change meanwhile.
            onChange={(stop) => change({ stop, stopKind: draft.stopKind })}
          />
        </>
      )}
    </RowForm>
  );
}
