import type { SymbolInfo } from '@tickwire/client';
import { useEffect, useRef, useState } from 'react';
import { openBarFeed, type BarFeed } from '../../data/bars/bar-feed.ts';
import { barSource } from '../../data/bars/bar-source.ts';
import { isIntraday } from '../../format/resolution.ts';
import type { BarReader } from './bar-reader.ts';
import { $chartGoal, goBackTo } from './chart-goal.ts';
import { pursueGoal } from './chart-goal-pursuit.ts';
import { $chart, $feedState, $noBars, $older } from './chart-state.ts';
import type { IndicatorBoard } from './indicators/indicator-board.ts';

interface FeedInput {
  readonly symbol: string;
  readonly resolution: string;
  /** Undefined until the symbol is resolved. */
  readonly info: SymbolInfo | undefined;
  readonly board: IndicatorBoard;
  readonly reader: BarReader;
}

interface ShownFeed {
  readonly loadOlder: () => void;
  /** Another number whenever there are more bars than before. */
  readonly version: number;
}

/** Keeps the chart of the page supplied with the bars of a symbol, and what was looked at in view. */
export function useBarFeed({ symbol, resolution, info, board, reader }: FeedInput): ShownFeed {
  const feed = useRef<BarFeed>(undefined);
  const shownSymbol = useRef<string>(undefined);
  const [version, setVersion] = useState(0);
  const [loadOlder] = useState(() => () => feed.current?.loadOlder());
  const exchangeZone = info?.timezone;

  useEffect(() => {
    const chart = $chart.get();
    if (!chart) return;
    const time = shownSymbol.current === symbol ? chart.centreTime() : undefined;
    if (time !== undefined && !$chartGoal.get()) goBackTo(time);
    shownSymbol.current = symbol;
    chart.setBars([], false);
    reader.setBars([]);
    reader.hover(undefined);
    $feedState.set({ kind: 'loading' });
    $noBars.set(false);
    $older.set('more');
    if (!exchangeZone) return;
    board.setMarket({ zone: exchangeZone, intraday: isIntraday(resolution) });
    let newest: number | undefined;

    const pursue = () => pursueGoal(chart, feed.current, reader.bars);
    const grown = () => setVersion((before) => before + 1);

    const opened = openBarFeed(barSource(symbol, resolution), {
      onHistory(history, change) {
        // Read again after bars were missed, the history leaves what is looked at in view.
        const looksAt = change === 'loaded' ? chart.centreTime() : undefined;
        newest = history.at(-1)?.time;
        chart.setBars(history, change === 'loaded' && looksAt === undefined);
        reader.setBars(history);
        grown();
        $noBars.set(history.length === 0);
        if (looksAt !== undefined && !$chartGoal.get()) goBackTo(looksAt);
        else pursue();
      },
      onBar(bar, last) {
        chart.barChanged(bar.time);
        if (last && bar.time !== newest) {
          newest = bar.time;
          grown();
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
  }, [board, reader, symbol, resolution, exchangeZone]);

  return { loadOlder, version };
}
