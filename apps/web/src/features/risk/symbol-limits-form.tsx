import type { AccountLimits, SymbolLimits } from '@tickwire/client';
import { useId, useState, type FormEvent, type KeyboardEvent } from 'react';
import { saveLimits } from '../../data/risk-limits.ts';
import { isTicker } from '../../data/symbols.ts';
import { useStale } from '../../data/stale.ts';
import { fieldName } from '../../format/field-names.ts';
import { Button } from '../../ui/button.tsx';
import { Checkbox } from '../../ui/checkbox.tsx';
import { limitField, symbolFields } from './limit-fields.ts';
import { FormActions } from '../../ui/form-actions.tsx';
import { LimitInput } from './limit-input.tsx';
import { limitsRefusal, type LimitsRefusal } from './limits-refusal.ts';
import { LoosenDialog } from './loosen-dialog.tsx';
import { loosenedOfSymbol } from './loosened.ts';
import { readSymbolLimits, symbolTexts } from './read-symbol-limits.ts';

interface SymbolLimitsFormProps {
  readonly account: AccountLimits;
  /** What is changed; without it a symbol is added. */
  readonly limits: SymbolLimits | undefined;
  /** Those that have limits already. */
  readonly all: readonly SymbolLimits[];
  readonly currency: string;
  readonly onDone: () => void;
}

/** Sets all limits of one symbol. Enter saves, Escape leaves them; what lets more through is asked about first. */
export function SymbolLimitsForm({ account, limits, all, currency, onDone }: SymbolLimitsFormProps) {
  const id = useId();
  const stale = useStale();
  const [symbol, setSymbol] = useState(limits?.symbol ?? '');
  const [restricted, restrict] = useState(limits?.restricted ?? false);
  const [texts, setTexts] = useState(() => symbolTexts(limits));
  const [refusal, setRefusal] = useState<LimitsRefusal>();
  const [asking, ask] = useState<SymbolLimits>();
  const before = limits ?? all.find((one) => one.symbol === symbol.trim().toUpperCase());

  const send = async (next: SymbolLimits) => {
    ask(undefined);
    try {
      await saveLimits({ symbols: [next] });
      onDone();
    } catch (error) {
      setRefusal(limitsRefusal(error, ['symbol', ...symbolFields]));
    }
  };
  const isFreed = (next: SymbolLimits) => before?.restricted === true && next.restricted !== true;
  const submit = async (event: FormEvent) => {
    event.preventDefault();
    const { next, errors } = readSymbolLimits({ symbol, restricted, texts });
    if (next === undefined) setRefusal({ fields: errors });
    else if (!limits && !(await isTicker(next.symbol)))
      setRefusal({ fields: { symbol: `No symbol is called ${next.symbol}.` } });
    else if (isFreed(next) || loosenedOfSymbol(account, before, next).length > 0) ask(next);
    else void send(next);
  };
  const escape = (event: KeyboardEvent) => {
    if (event.key === 'Escape') onDone();
  };
  const symbolError = refusal?.fields['symbol'];
  return (
    <>
      <form
        aria-label={limits ? `Edit the limits of ${limits.symbol}` : 'Add limits of a symbol'}
        onSubmit={(event) => void submit(event)}
        onKeyDown={escape}
      >
        {limits ? (
          <strong>{limits.symbol}</strong>
        ) : (
          <div className="limit-input">
            <label htmlFor={`${id}-symbol`}>Symbol</label>
            <input
              id={`${id}-symbol`}
              value={symbol}
              autoFocus
              autoComplete="off"
              spellCheck={false}
              aria-invalid={symbolError !== undefined}
              aria-describedby={id}
              onChange={(event) => setSymbol(event.target.value)}
            />
            <p id={id} className="field-error" role={symbolError && 'alert'}>
              {symbolError}
            </p>
          </div>
        )}
        <Checkbox label="Take no orders but those that leave it" checked={restricted} onChange={restrict} />
        {symbolFields.map((name) => {
          const field = limitField(name);
          return (
            field && (
              <LimitInput
                key={name}
                field={field}
                label={fieldName(name)}
                currency={currency}
                text={texts[name] ?? ''}
                placeholder="as the account"
                onWrite={(text) => setTexts((written) => ({ ...written, [name]: text }))}
                error={refusal?.fields[name]}
              />
            )
          );
        })}
        {refusal?.message !== undefined && (
          <p role="alert" className="field-error">
            {refusal.message}
          </p>
        )}
        <FormActions onBack={onDone}>
          <Button type="submit" look="accent" disabled={stale}>
            Save
          </Button>
        </FormActions>
      </form>
      {asking && (
        <LoosenDialog
          symbol={asking.symbol}
          isFreed={isFreed(asking)}
          changes={loosenedOfSymbol(account, before, asking)}
          currency={currency}
          onConfirm={() => void send(asking)}
          onDone={() => ask(undefined)}
        />
      )}
    </>
  );
}
