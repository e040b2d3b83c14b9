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

type Quote = Pick<QuoteValues, 'bid' | 'ask'>;

/** Bid and ask across the chart, with their prices on its scale. */
export interface QuoteLines extends ChartLayer {
  /** Undefined takes the lines away. */
  setQuote(quote: Quote | undefined): void;
}

type Side = keyof Quote;

interface Shown {
  /** CSS pixels below the top of the price pane. */
  readonly heights: Readonly<Record<Side, number>>;
  /** Height of the last price. */
  readonly last: number | undefined;
  readonly texts: Readonly<Record<Side, string>>;
  readonly paneHeight: number;
}

type Target = Parameters<IPrimitivePaneRenderer['draw']>[0];

const sides = ['bid', 'ask'] as const;
const names: Readonly<Record<Side, string>> = { bid: 'Bid', ask: 'Ask' };
const tones = { bid: 'up', ask: 'down' } as const;
const soft = { bid: 'up-soft', ask: 'down-soft' } as const;
const apart = { bid: 0.01, ask: -0.01 } as const;

export function createQuoteLines(): QuoteLines {
  let host: ChartHost | undefined;
  let quote: Quote | undefined;
  let last: number | undefined;
  let lines: Readonly<Record<Side, IPriceLine>> | undefined;
  /** What stands where, from one drawing to the next: the library asks for each label many times between. */
  let shown: Shown | undefined;

  const yOf = (price: number) => host?.series.priceToCoordinate(price) ?? undefined;

  function measure(): Shown | undefined {
    if (!host || !quote) return undefined;
    const [bid, ask] = [yOf(quote.bid), yOf(quote.ask)];
    if (bid === undefined || ask === undefined) return undefined;
    const formatter = host.series.priceFormatter();
    return {
      heights: { bid, ask },
      last: last === undefined ? undefined : yOf(last),
      texts: { bid: formatter.format(quote.bid), ask: formatter.format(quote.ask) },
      paneHeight: host.chart.panes()[0]?.getHeight() ?? 0,
    };
  }

  /** Which line is which, at its end beside the price scale. */
  function drawNames(target: Target): void {
    if (!host || !shown) return;
    const { colors, chart } = host;
    const { heights } = shown;
    const { fontFamily } = chart.options().layout;
    target.useMediaCoordinateSpace(({ context, mediaSize }) => {
      context.font = `10px ${fontFamily}`;
      context.textAlign = 'right';
      for (const side of sides) {
        context.textBaseline = side === 'ask' ? 'bottom' : 'top';
        context.fillStyle = colors[tones[side]];
        context.fillText(names[side], mediaSize.width - 4, heights[side] + (side === 'ask' ? -2 : 3));
      }
    });
  }

  const label = (side: Side): ISeriesPrimitiveAxisView => ({
    coordinate() {
      if (!shown) return -1;
      const y = shown.heights[side];
      // The library puts labels that would touch in the order of their heights: each stays on its side of the last price.
      return y === shown.last ? y + apart[side] : y;
    },
    text: () => shown?.texts[side] ?? '',
    textColor: () => host?.colors[tones[side]] ?? '',
    backColor: () => host?.colors[soft[side]] ?? '',
    visible: () => shown !== undefined && shown.heights[side] >= 0 && shown.heights[side] <= shown.paneHeight,
  });

  const renderer = { draw: drawNames };
  const paneViews = [{ renderer: () => renderer }];
  const labels = sides.map(label);
  const primitive: ISeriesPrimitive<Time> = {
    updateAllViews() {
      shown = measure();
    },
    paneViews: () => paneViews,
    priceAxisViews: () => labels,
  };

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
      shown = undefined;
      host = undefined;
    },
  };
}
