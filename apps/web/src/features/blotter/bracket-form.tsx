import { useStore } from '@nanostores/react';
import type { Position } from '@tickwire/client';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { bracketDraft, readBracket, ticksUnit, type BracketDraft } from '../../data/bracket-draft.ts';
import { setBrackets } from '../../data/position-actions.ts';
import { usePriceFormat } from '../../data/price-formats.ts';
import { $notOffered } from '../../data/venue.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { offeredStops, stopKindName } from '../../format/order.ts';
import type { PriceFormat } from '../../format/price.ts';
import { formatSigned } from '../../format/money.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { RowInput } from './row-input.tsx';
import { useLegProfit } from './use-leg-profit.ts';
import { useTradingOff } from './use-trading-off.ts';

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
  const id = useId();
  const [written, write] = useState<Partial<BracketDraft>>({});
  const draft = { ...bracketDraft(position, prices), ...written };
  const [problem, setProblem] = useState<string>();
  const [saving, setSaving] = useState(false);
  const off = useTradingOff();
  const profit = useLegProfit(position);
  const worth = (price: number | undefined) => {
    const amount = profit(price);
    return amount === undefined ? undefined : formatSigned(amount);
  };
  const change = (part: Partial<BracketDraft>) => write((before) => ({ ...before, ...part }));

  const save = async (event: FormEvent) => {
    event.preventDefault();
    if (saving) return;
    const { brackets, errors } = readBracket(draft, prices);
    const [error] = Object.values(errors);
    if (error !== undefined) {
      setProblem(error);
      return;
    }
    setSaving(true);
    setProblem(undefined);
    try {
      await setBrackets(position.id, brackets);
      onDone();
    } catch (refused) {
      setProblem(actionProblem(refused));
      setSaving(false);
    }
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key !== 'Escape') return;
    event.preventDefault();
    onDone();
  };
  const input = { invalid: problem !== undefined, describedBy: id, placeholder: 'none' };
  return (
    <form
      className="modify-form"
      aria-label={`Brackets of ${position.symbol}`}
      onSubmit={(event) => void save(event)}
      onKeyDown={escape}
    >
      <RowInput
        {...input}
        label="Take-profit"
        value={draft.takeProfit}
        unit={worth(prices.parse(draft.takeProfit))}
        onChange={(takeProfit) => change({ takeProfit })}
        focus
      />
      <Select
        label="Kind of stop"
        options={offeredStops(useStore($notOffered))}
        value={draft.stopKind}
        onChoose={(stopKind) => change({ stopKind, stop: '' })}
      />
      <RowInput
        {...input}
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
      <Button type="submit" look="accent" disabled={off || saving}>
        {saving ? 'Saving' : 'Save'}
      </Button>
      <Button onClick={onDone}>Back</Button>
      {problem !== undefined && (
        <p id={id} role="alert" className="field-error">
          {problem}
        </p>
      )}
    </form>
  );
}
