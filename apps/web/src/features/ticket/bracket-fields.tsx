import { useStore } from '@nanostores/react';
import { Side, type QuoteValues } from '@tickwire/client';
import { noBracket } from '../../data/bracket-draft.ts';
import { legText, type LegTerms, type LegUnit } from '../../data/leg-units.ts';
import { $draft, type OrderDraft } from '../../data/order-draft.ts';
import { $notOffered } from '../../data/venue.ts';
import { offeredStops, stopKindName } from '../../format/order.ts';
import { Button } from '../../ui/button.tsx';
import { Select } from '../../ui/select.tsx';
import { BracketLeg } from './bracket-leg.tsx';
import { stepPrice } from './prefill.ts';
import { stopDistance } from './propose-bracket.ts';
import type { FieldErrors } from './read-draft.ts';

interface BracketFieldsProps {
  readonly draft: OrderDraft;
  /** The same with its legs as prices. */
  readonly priced: OrderDraft;
  readonly terms: LegTerms;
  readonly quote: QuoteValues | undefined;
  /** What the legs would come to, in the account's currency. */
  readonly gain: number | undefined;
  readonly loss: number | undefined;
  readonly errors: FieldErrors;
  readonly onChange: (change: Partial<OrderDraft>) => void;
}

/** Take-profit and stop of an order, each with the money it stands for, and how the two compare. */
export function BracketFields(props: BracketFieldsProps) {
  const { draft, priced, terms, quote, gain, loss, errors, onChange } = props;
  const { takeProfit, takeProfitUnit, stopKind, stop, stopUnit } = draft;
  const { prices } = terms;
  const trails = stopKind === 'trailingStopPips';
  const offered = offeredStops(useStore($notOffered));
  const step = (text: string, unit: LegUnit | 'trail', direction: 1 | -1) => {
    if (unit === 'price' && text === '' && quote) return prices.format(prices.snap(quote.lp));
    if (unit === 'price') return stepPrice(text, direction, prices);
    const by = unit === 'percent' ? 0.05 : 1;
    return String(Number(Math.max(by, (Number(text.replaceAll(',', '')) || 0) + direction * by).toFixed(3)));
  };
  /** The same leg said in another unit. */
  const inUnit = (text: string, unit: LegUnit) => {
    const price = prices.parse(text);
    return price === undefined ? '' : legText(price, unit, terms);
  };
  const propose = async () => {
    const { entry } = terms;
    if (entry === undefined || !quote) return;
    const distance = await stopDistance(draft.symbol, quote.spread, prices.tick);
    // The ticket may be of another symbol or side by now.
    const now = $draft.get();
    if (distance === undefined || now.symbol !== draft.symbol || now.side !== draft.side) return;
    const up = draft.side === Side.BUY ? 1 : -1;
    onChange({
      takeProfit: legText(entry + up * 2 * distance, takeProfitUnit, terms),
      stop: trails
        ? String(Math.max(1, Math.round(distance / prices.tick)))
        : legText(entry - up * distance, stopUnit, terms),
    });
  };
  const isEmpty = takeProfit === '' && stop === '';
  return (
    <div className="bracket-fields" role="group" aria-label="Bracket">
      <div className="bracket-bar">
        <span className="muted">
          Bracket{gain !== undefined && loss !== undefined && loss < 0 && ` · ${ratio(gain, loss)}`}
        </span>
        {isEmpty ? (
          <Button
            disabled={terms.entry === undefined}
            title="Stop two usual bars of the chart away, take-profit twice as far"
            onClick={() => void propose()}
          >
            Add bracket
          </Button>
        ) : (
          <Button onClick={() => onChange(noBracket)}>Clear</Button>
        )}
      </div>
      <BracketLeg
        label="Take-profit"
        head={<span className="muted">Take-profit</span>}
        value={takeProfit}
        unit={takeProfitUnit}
        outcome={gain}
        error={errors.takeProfit}
        onChange={(text) => onChange({ takeProfit: text })}
        onStep={(direction) => onChange({ takeProfit: step(takeProfit, takeProfitUnit, direction) })}
        onUnit={(unit) => onChange({ takeProfitUnit: unit, takeProfit: inUnit(priced.takeProfit, unit) })}
      />
      <BracketLeg
        label={stopKindName(stopKind)}
        head={
          <Select
            label="Kind of stop"
            options={offered}
            value={stopKind}
            onChoose={(kind) => onChange({ stopKind: kind, stop: '' })}
          />
        }
        value={stop}
        unit={trails ? undefined : stopUnit}
        outcome={loss}
        error={errors[stopKind]}
        onChange={(text) => onChange({ stop: text })}
        onStep={(direction) => onChange({ stop: step(stop, trails ? 'trail' : stopUnit, direction) })}
        onUnit={(unit) => onChange({ stopUnit: unit, stop: inUnit(priced.stop, unit) })}
      />
    </div>
  );
}

/** What may be won for each unit that may be lost. */
const ratio = (gain: number, loss: number) => `reward : risk ${(gain / -loss).toFixed(2)}`;
