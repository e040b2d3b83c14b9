import type { AccountLimits, SymbolLimits } from '@tickwire/client';
import { useState } from 'react';
import { notify } from '../../data/notices.ts';
import { saveLimits } from '../../data/risk-limits.ts';
import { useStale } from '../../data/stale.ts';
import { actionProblem } from '../../format/action-problem.ts';
import { fieldName } from '../../format/field-names.ts';
import { Button } from '../../ui/button.tsx';
import { limitField, symbolFields } from './limit-fields.ts';
import { limitWords } from './limit-text.ts';
import { LoosenDialog } from './loosen-dialog.tsx';
import { loosenedOfSymbol } from './loosened.ts';
import { SymbolLimitsForm } from './symbol-limits-form.tsx';

interface SymbolLimitsListProps {
  readonly account: AccountLimits;
  readonly symbols: readonly SymbolLimits[];
  readonly currency: string;
}

/** Limits that hold for one symbol, before those of the account. */
export function SymbolLimitsList({ account, symbols, currency }: SymbolLimitsListProps) {
  const stale = useStale();
  /** Which one is being changed; an empty name adds one. */
  const [edited, edit] = useState<string>();
  const [removing, remove] = useState<SymbolLimits>();
  const take = async ({ symbol }: SymbolLimits) => {
    remove(undefined);
    try {
      await saveLimits({ symbols: [{ symbol }] });
    } catch (error) {
      notify({ tone: 'bad', title: 'Limits not removed', text: actionProblem(error) });
    }
  };
  const form = (limits?: SymbolLimits) => (
    <SymbolLimitsForm
      account={account}
      limits={limits}
      all={symbols}
      currency={currency}
      onDone={() => edit(undefined)}
    />
  );
  return (
    <section className="limit-group limit-symbols" aria-label="Limits of single symbols">
      <header>
        <h3>Single symbols</h3>
        {edited === undefined && (
          <Button look="quiet" disabled={stale} onClick={() => edit('')}>
            Add a symbol
          </Button>
        )}
      </header>
      {symbols.length === 0 && edited === undefined && (
        <p className="muted">None: the limits of the account hold for every symbol.</p>
      )}
      <ul>
        {symbols.map((limits) => (
          <li key={limits.symbol}>
            {edited === limits.symbol ? (
              form(limits)
            ) : (
              <>
                <strong>{limits.symbol}</strong>
                <span>{wordsOf(limits, currency)}</span>
                <Button
                  aria-label={`Edit the limits of ${limits.symbol}`}
                  disabled={stale || edited !== undefined}
                  onClick={() => edit(limits.symbol)}
                >
                  Edit
                </Button>
                <Button
                  aria-label={`Remove the limits of ${limits.symbol}`}
                  disabled={stale || edited !== undefined}
                  onClick={() => remove(limits)}
                >
                  Remove
                </Button>
              </>
            )}
          </li>
        ))}
        {edited === '' && <li>{form()}</li>}
      </ul>
      {removing && (
        <LoosenDialog
          symbol={removing.symbol}
          isFreed={removing.restricted === true}
          changes={loosenedOfSymbol(account, removing, undefined)}
          currency={currency}
          onConfirm={() => void take(removing)}
          onDone={() => remove(undefined)}
        />
      )}
    </section>
  );
}

/** What a symbol is held to, e.g. `No orders but to leave it. Order size limit 5 units.` */
function wordsOf(limits: SymbolLimits, currency: string): string {
  const words = symbolFields.flatMap((name) => {
    const value = limits[name];
    const unit = limitField(name)?.unit ?? 'count';
    return value === undefined ? [] : [`${fieldName(name)} ${limitWords(unit, value, currency)}.`];
  });
  return [...(limits.restricted ? ['No orders but to leave it.'] : []), ...words].join(' ');
}
