import type { QuoteValues } from '@tickwire/client';
import {
  LineStyle,
  type IPrimitivePaneRenderer,
  type IPriceLine,
  type ISeriesPrimitive,
  type ISeriesPrimitiveAxisView,
  type Time,
} from 'lightweight-charts';
import type { ChartHost, ChartLayer } from './chart-layer.ts';
import { placeQuoteLabels, type QuoteHeights } from './place-quote-labels.ts';

type Quote = Pick<QuoteValues, 'bid' | 'ask'>;

/** Bid and ask across the chart, with their prices on its scale. */
export interface QuoteLines extends ChartLayer {
  /** Undefined takes the lines away. */
  setQuote(quote: Quote | undefined): void;
}

type Side = keyof Quote;
type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];

const sides = ['bid', 'ask'] as const;
const names: Readonly<Record<Side, string>> = { bid: 'Bid', ask: 'Ask' };
const tones = { bid: 'up', ask: 'down' } as const;
const soft = { bid: 'up-soft', ask: 'down-soft' } as const;
/** Of a label of the price scale, CSS pixels. */
const LABEL_HEIGHT = 16;

export function createQuoteLines(): QuoteLines {
  let host: ChartHost | undefined;
  let quote: Quote | undefined;
  let last: number | undefined;
  let lines: Readonly<Record<Side, IPriceLine>> | undefined;

  const yOf = (price: number) => host?.series.priceToCoordinate(price) ?? undefined;
  const heights = (): QuoteHeights | undefined => {
    if (!quote) return undefined;
    const [bid, ask] = [yOf(quote.bid), yOf(quote.ask)];
    return bid === undefined || ask === undefined ? undefined : { bid, ask };
  };
  const isInView = (y: number) => y >= 0 && y <= (host?.chart.panes()[0]?.getHeight() ?? 0);

  /** Which line is which, at its end beside the price scale. */
  function drawNames(target: Target): void {
    const ys = heights();
    if (!host || !ys) return;
    const { colors, chart } = host;
    const { fontFamily } = chart.options().layout;
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.font = `10px ${fontFamily}`;
      context.textAlign = 'right';
      for (const side of sides) {
        context.textBaseline = side === 'ask' ? 'bottom' : 'top';
        context.fillStyle = colors[tones[side]];
        context.fillText(names[side], mediaSize.width - 4, ys[side] + (side === 'ask' ? -2 : 3));
      }
    });
  }

  const label = (side: Side): ISeriesPrimitiveAxisView => ({
    coordinate() {
      const ys = heights();
      const beside = last === undefined ? undefined : yOf(last);
      return ys ? placeQuoteLabels(ys, beside, LABEL_HEIGHT)[side] : -LABEL_HEIGHT;
    },
    text: () => (quote && host?.series.priceFormatter().format(quote[side])) ?? '',
    textColor: () => host?.colors[tones[side]] ?? '',
    backColor: () => host?.colors[soft[side]] ?? '',
    visible() {
      const y = heights()?.[side];
      return y !== undefined && isInView(y);
    },
  });

  const paneViews = [{ renderer: () => ({ draw: drawNames }) }];
  const labels = sides.map(label);
  const primitive: ISeriesPrimitive<Time> = { paneViews: () => paneViews, priceAxisViews: () => labels };

  function place(): void {
    for (const side of sides) {
      lines?.[side].applyOptions({
        price: quote?.[side] ?? 0,
        lineVisible: quote !== undefined,
        color: host?.colors[tones[side]] ?? '',
      });
    }
  }

  return {
    setQuote(next) {
      if (next?.bid === quote?.bid && next?.ask === quote?.ask) return;
      quote = next;
      place();
    },
    drawBars(bars) {
      last = bars.at(-1)?.close;
    },
    attach(next) {
      host = next;
      const line = () =>
        next.series.createPriceLine({
          price: 0,
          lineWidth: 1,
          lineStyle: LineStyle.SparseDotted,
          axisLabelVisible: false,
        });
      lines = { bid: line(), ask: line() };
      next.series.attachPrimitive(primitive);
      place();
    },
    detach() {
      if (host && lines) for (const side of sides) host.series.removePriceLine(lines[side]);
      host?.series.detachPrimitive(primitive);
      lines = undefined;
      host = undefined;
    },
  };
}
