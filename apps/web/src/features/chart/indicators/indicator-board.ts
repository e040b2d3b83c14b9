import type { Bar } from '@tickwire/client';
import { zoneOffset } from '../../../format/zone-offset.ts';
import { seriesColorName } from '../chart-colors.ts';
import type { ChartHost, ChartLayer } from '../chart-layer.ts';
import { indicatorPane, type PaneKey } from '../pane-sizes.ts';
import { createCalculation, type IndicatorValues } from './calculation.ts';
import { indicatorKind } from './indicator-kinds.ts';
import { addIndicatorPane, type IndicatorPane } from './indicator-pane.ts';
import { createIndicatorRun, type IndicatorRun } from './indicator-run.ts';
import type { IndicatorSetup } from './indicator-setup.ts';
import { createOverlayLines } from './overlay-lines.ts';

/** The indicators of a chart: calculated as its bars come, drawn over the prices or below them. */
export interface IndicatorBoard extends ChartLayer {
  setSetups(setups: readonly IndicatorSetup[]): void;
  /** What the bars that come next belong to; `zone` is the exchange's. */
  setMarket(market: { readonly zone: string; readonly intraday: boolean }): void;
  /** The values of an indicator at a bar. */
  valuesAt(id: number, index: number): IndicatorValues;
  /** What a pane of the chart shows: an indicator, else the prices at the top and the volume below them. */
  paneAt(index: number): PaneKey;
}

interface Entry {
  readonly setup: IndicatorSetup;
  readonly run: IndicatorRun;
  pane?: IndicatorPane | undefined;
}

const DAY = 86_400_000;

export function createIndicatorBoard(): IndicatorBoard {
  const overlay = createOverlayLines();
  let entries: readonly Entry[] = [];
  let host: ChartHost | undefined;
  /** The chart that has the panes. */
  let chart: ChartHost['chart'] | undefined;
  let bars: readonly Bar[] = [];
  let market = { zone: 'UTC', intraday: true };

  const dayOf = (time: number) => Math.floor((time + zoneOffset(market.zone)(time)) / DAY);

  function start(setup: IndicatorSetup): Entry {
    const begin = () => createCalculation(setup, { dayOf, intraday: market.intraday });
    const run = createIndicatorRun(begin, indicatorKind(setup.kind).outputs.length);
    run.update(bars, 0);
    return { setup, run };
  }

  function drawOverlay(): void {
    if (!host) return;
    const { colors } = host;
    overlay.setLines(
      entries
        .filter(({ setup }) => !setup.hidden && indicatorKind(setup.kind).pane === 'prices')
        .flatMap(({ setup, run }) =>
          run.columns.map((values) => ({ values, color: colors[seriesColorName(setup.color)] })),
        ),
    );
  }

  /** Adds and removes panes so that each visible indicator that needs one has one. */
  function placePanes(): void {
    if (!host) return;
    for (const entry of entries) {
      const wanted = !entry.setup.hidden && indicatorKind(entry.setup.kind).pane === 'own';
      if (wanted && !entry.pane) {
        entry.pane = addIndicatorPane(host.chart, entry.setup, host.colors);
        entry.pane.draw(bars, entry.run.columns, 0);
      } else if (!wanted && entry.pane) {
        entry.pane.remove();
        entry.pane = undefined;
      }
    }
  }

  return {
    setSetups(setups) {
      const before = new Map(entries.map((entry) => [entry.setup.id, entry]));
      entries = setups.map((setup): Entry => {
        const old = before.get(setup.id);
        if (!old || old.setup.parameters !== setup.parameters) {
          const entry = start(setup);
          entry.pane = old?.pane;
          old?.pane?.draw(bars, entry.run.columns, 0);
          return entry;
        }
        return { ...old, setup };
      });
      const kept = new Set(setups.map(({ id }) => id));
      for (const [id, { pane }] of before) if (!kept.has(id)) pane?.remove();
      placePanes();
      drawOverlay();
    },
    setMarket(next) {
      market = next;
    },
    drawBars(next, from) {
      bars = next;
      for (const { run, pane } of entries) {
        run.update(bars, from);
        pane?.draw(bars, run.columns, from);
      }
    },
    valuesAt: (id, index) =>
      entries.find(({ setup }) => setup.id === id)?.run.columns.map((column) => column[index]) ?? [],
    paneAt(index) {
      const entry = entries.find(({ pane }) => pane?.index() === index);
      if (entry) return indicatorPane(entry.setup.id);
      return index === 0 ? 'prices' : 'volume';
    },
    attach(next) {
      host = next;
      overlay.attach(next);
      for (const entry of entries) {
        if (next.chart !== chart) entry.pane = undefined;
        entry.pane?.paint(next.colors);
        entry.pane?.draw(bars, entry.run.columns, 0);
      }
      chart = next.chart;
      placePanes();
      drawOverlay();
    },
    detach() {
      overlay.detach();
      host = undefined;
    },
  };
}
