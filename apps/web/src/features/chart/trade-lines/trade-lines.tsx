import { useStore } from '@nanostores/react';
import type { SymbolInfo } from '@tickwire/client';
import { useEffect, useId, useMemo, useRef, useState } from 'react';
import { $account } from '../../../data/account.ts';
import { useStale } from '../../../data/stale.ts';
import type { PriceFormat } from '../../../format/price.ts';
import { LineLabel } from './line-label.tsx';
import type { LinesLayer } from './lines-layer.ts';
import { outcomeText } from './line-text.ts';
import { useObstacle } from './obstacle.ts';
import { plainLines, shownLines } from './shown-lines.ts';
import type { TradeLine } from './trade-line.ts';
import './trade-lines.css';
import { useDragDesk } from './use-drag-desk.ts';
import { useLabelPlaces } from './use-label-places.ts';
import { useLineHandling } from './use-line-handling.ts';
import { useIsShown, useLines } from './use-lines.ts';

interface TradeLinesProps {
  readonly layer: LinesLayer;
  readonly symbol: string;
  readonly prices: PriceFormat;
  readonly info: Pick<SymbolInfo, 'point_value' | 'currency_code'>;
}

/** Orders, position and the draft of the ticket on the chart, to be moved with the pointer or by key. */
export function TradeLines({ layer, symbol, prices, info }: TradeLinesProps) {
  const help = useId();
  const root = useRef<HTMLDivElement>(null);
  const { all, labelled } = useLines(symbol, prices);
  const isShown = useIsShown();
  const obstacle = useObstacle(symbol);
  const lost = useStale();
  const [state, dispatch] = useDragDesk(prices, all, obstacle);
  const [chosen, choose] = useState<string>();
  const [pointed, point] = useState<string>();

  const accountCurrency = useStore($account)?.currency;
  const { point_value: pointValue, currency_code: code } = info;
  const worth = useMemo(
    () => ({ pointValue, currency: code === accountCurrency ? undefined : code }),
    [pointValue, code, accountCurrency],
  );

  const wanted = useMemo(() => labelled.filter(isShown), [labelled, isShown]);
  const plain = useMemo(() => plainLines(all.filter(isShown), wanted), [all, wanted, isShown]);
  const shown = useMemo(() => shownLines(wanted, state, pointed), [wanted, state, pointed]);
  const { labels } = shown;
  const { register, place, beyond } = useLabelPlaces(layer, root, labels);
  useEffect(() => layer.setPlain(plain), [layer, plain]);
  useEffect(() => layer.setLines(shown.drawn), [layer, shown.drawn]);
  useEffect(
    () => () => {
      layer.setPlain([]);
      layer.setLines([]);
    },
    [layer],
  );
  const selected = labels.some(({ id }) => id === chosen) ? chosen : labels[0]?.id;

  const { drag } = state;
  const freeFor = ({ target }: TradeLine) => target.kind === 'draft' || obstacle === undefined;
  const obstacleOf = (line: TradeLine) => (freeFor(line) ? undefined : obstacle);

  const { handlers, byKeys, focusLabel } = useLineHandling({
    layer,
    root,
    symbol,
    prices,
    labels,
    drag,
    dispatch,
    obstacleOf,
    lost,
    place,
    choose,
    point,
  });
  const keyed = drag?.line.target.kind === 'new-leg' && byKeys.current ? drag.line.id : undefined;
  useEffect(() => {
    if (keyed === undefined) return;
    focusLabel(keyed);
    const owner = labels.find(({ id }) => keyed.startsWith(`${id} `))?.id;
    return () => {
      if (owner !== undefined && document.activeElement === document.body) focusLabel(owner);
    };
  }, [keyed]);

  const outcome = drag && outcomeText(drag.line, drag.price, worth)?.text;
  return (
    <div ref={root} className="trade-lines">
      <p id={help} hidden>
        Up and Down move it by a tick, with Shift by ten. Enter sends, Escape undoes, Delete takes it away.
        Left and Right go to the other lines.
      </p>
      <p role="status" className="visually-hidden">
        {drag && byKeys.current
          ? `${prices.format(drag.price)}${outcome ? `, ${outcome}` : ''}. Enter sends, Escape undoes.`
          : ''}
      </p>
      <ul aria-label="Orders and position on the chart" data-place="chart-lines">
        {labels.map(({ id, line, price, state: labelState }) => (
          <LineLabel
            key={id}
            register={register}
            line={line}
            price={price}
            state={labelState}
            symbol={symbol}
            prices={prices}
            worth={worth}
            selected={id === selected}
            free={freeFor(line)}
            closable={line.target.kind === 'position' ? obstacle === undefined : !lost}
            describedBy={help}
            handlers={handlers}
          />
        ))}
      </ul>
      {(['above', 'below'] as const).map(
        (side) =>
          beyond[side].length > 0 && (
            <button
              key={side}
              type="button"
              className={`trade-lines-beyond trade-lines-${side}`}
              onClick={() => layer.reveal(beyond[side])}
            >
              {side === 'above' ? '↑' : '↓'} {beyond[side].length} {side}
            </button>
          ),
      )}
    </div>
  );
}
