import { useStore } from '@nanostores/react';
import type { Bar, SymbolInfo } from '@tickwire/client';
import { useEffect, useRef, useState, type RefObject } from 'react';
import { indexOfTime } from '../../data/bars/bar-history.ts';
import { openBarFeed, type BarFeed } from '../../data/bars/bar-feed.ts';
import { barSource } from '../../data/bars/bar-source.ts';
import { fillsOf } from '../../data/fills.ts';
import { $theme } from '../../data/theme.ts';
import type { PriceFormat } from '../../format/price.ts';
import { isIntraday } from '../../format/resolution.ts';
import { $chartGoal, goBackTo } from './chart-goal.ts';
import { pursueGoal } from './chart-goal-pursuit.ts';
import type { ChartLayer } from './chart-layer.ts';
import { $chartType, $scaleMode, $volumeShown, $zoneChoice } from './chart-settings.ts';
import { $chart, $feedState, $indicatorTops, $noBars, $older, $reading, $view } from './chart-state.ts';
import { chosenZone } from './chart-zone.ts';
import type { FillArrows } from './fill-arrows.ts';
import { fillMarks } from './fill-marks.ts';
import { createIndicatorBoard } from './indicators/indicator-board.ts';
import { $indicators } from './indicators/indicators.ts';
import { createPriceChart } from './price-chart.ts';
import { $shown } from './trade-lines/shown.ts';

interface ChartInput {
  readonly symbol: string;
  readonly resolution: string;
  /** Undefined until the symbol is resolved. */
  readonly info: SymbolInfo | undefined;
  readonly prices: PriceFormat | undefined;
  /** Drawn over the prices; always the same one. */
  readonly lines: ChartLayer;
  /** Shows own fills; always the same one. */
  readonly arrows: FillArrows;
}

/** Keeps the chart in `element` showing a symbol: its bars as they come, indicators and own fills. */
export function usePriceChart(
  element: RefObject<HTMLDivElement | null>,
  { symbol, resolution, info, prices, lines, arrows }: ChartInput,
): void {
  const bars = useRef<readonly Bar[]>([]);
  const hovered = useRef<number>(undefined);
  const feed = useRef<BarFeed>(undefined);
  const shownSymbol = useRef<string>(undefined);
  const [board] = useState(createIndicatorBoard);
  const [historyVersion, setHistoryVersion] = useState(0);

  const theme = useStore($theme);
  const type = useStore($chartType);
  const scaleMode = useStore($scaleMode);
  const volumeShown = useStore($volumeShown);
  const zoneChoice = useStore($zoneChoice);
  const indicators = useStore($indicators);
  const fills = useStore(fillsOf(symbol));
  const showsFills = useStore($shown.fills);

  const read = useRef(() => {
    const at = hovered.current;
    const index = at === undefined ? bars.current.length - 1 : indexOfTime(bars.current, at);
    const bar = bars.current[index];
    $reading.set(
      bar && {
        bar,
        previousClose: bars.current[index - 1]?.close,
        newest: bars.current.at(-1)?.time ?? bar.time,
        values: new Map($indicators.get().map(({ id }) => [id, board.valuesAt(id, index)])),
      },
    );
  });

  useEffect(() => {
    if (!element.current) return;
    let tops: readonly number[] = [];
    const placeLegends = () =>
      $indicatorTops.set(new Map(board.panes().map(([id, pane]) => [id, tops[pane] ?? 0])));
    const created = createPriceChart(element.current, {
      onNeedOlder: () => feed.current?.loadOlder(),
      onHover: (time) => {
        hovered.current = time;
        read.current();
      },
      onView: (view) => {
        const before = $view.get();
        if (before.newest !== view.newest || before.start !== view.start) $view.set(view);
      },
      onPanes(next) {
        tops = next;
        placeLegends();
      },
      onDraw: () => read.current(),
    });
    created.addLayer(board);
    created.addLayer(arrows);
    created.addLayer(lines);
    $chart.set(created);
    return () => {
      $chart.set(undefined);
      created.remove();
    };
  }, [element, arrows, board, lines]);

  useEffect(() => $chart.get()?.setType(type), [type]);
  useEffect(() => $chart.get()?.setScaleMode(scaleMode), [scaleMode]);
  useEffect(() => $chart.get()?.setVolume(volumeShown), [volumeShown]);
  useEffect(() => $chart.get()?.restyle(), [theme]);
  useEffect(() => {
    board.setSetups(indicators);
    read.current();
  }, [board, indicators]);

  const exchangeZone = info?.timezone;
  const zone = exchangeZone && chosenZone(zoneChoice, exchangeZone);
  useEffect(() => {
    if (zone && prices) $chart.get()?.setSubject({ resolution, zone, prices });
  }, [resolution, zone, prices]);

  useEffect(() => {
    const chart = $chart.get();
    if (!chart) return;
    const time = shownSymbol.current === symbol ? chart.centreTime() : undefined;
    if (time !== undefined && !$chartGoal.get()) goBackTo(time);
    shownSymbol.current = symbol;
    hovered.current = undefined;
    bars.current = [];
    chart.setBars([], false);
    $feedState.set({ kind: 'loading' });
    $noBars.set(false);
    $older.set('more');
    read.current();
    if (!exchangeZone) return;
    board.setMarket({ zone: exchangeZone, intraday: isIntraday(resolution) });
    let newest: number | undefined;

    const pursue = () => pursueGoal(chart, feed.current, bars.current);

    const opened = openBarFeed(barSource(symbol, resolution), {
      onHistory(history, change) {
        // Read again after bars were missed, the history leaves what is looked at in view.
        const looksAt = change === 'loaded' ? chart.centreTime() : undefined;
        bars.current = history;
        newest = history.at(-1)?.time;
        chart.setBars(history, change === 'loaded' && looksAt === undefined);
        setHistoryVersion((version) => version + 1);
        $noBars.set(history.length === 0);
        read.current();
        if (looksAt !== undefined && !$chartGoal.get()) goBackTo(looksAt);
        else pursue();
      },
      onBar(bar, last) {
        chart.barChanged(bar.time);
        if (last && bar.time !== newest) {
          newest = bar.time;
          setHistoryVersion((version) => version + 1);
        }
        $noBars.set(false);
      },
      onState: (state) => $feedState.set(state),
      onOlder(older) {
        $older.set(older);
        if (older === 'none') pursue();
      },
    });
    feed.current = opened;
    const stopGoal = $chartGoal.listen((goal, before) => {
      if (goal && !before) pursue();
    });
    return () => {
      stopGoal();
      feed.current = undefined;
      opened.close();
    };
  }, [board, symbol, resolution, exchangeZone]);

  useEffect(() => {
    arrows.setMarks(showsFills && prices ? fillMarks(bars.current, resolution, fills, prices) : []);
  }, [arrows, fills, showsFills, prices, resolution, historyVersion]);
}
