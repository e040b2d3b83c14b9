import { useStore } from '@nanostores/react';
import { lazy, Suspense, useEffect, type ComponentType, type ReactNode } from 'react';
import { $chartKind, chartingLibrary, giveUpLibrary } from '../../data/charting-library.ts';
import { ChartPanel } from '../chart/chart-panel.tsx';

const TradingViewPanel = lazy(async (): Promise<{ default: ComponentType<{ path: string }> }> => {
  try {
    return { default: (await import('./tradingview-panel.tsx')).TradingViewPanel };
  } catch {
    return { default: NotLoaded };
  }
});

/** The server went away before the rest of the page was loaded. */
function NotLoaded(): ReactNode {
  useEffect(giveUpLibrary, []);
  return null;
}

/** The chart: TradingView's library if the user has put it there and wants it, else the built-in one. */
export function Chart() {
  const kind = useStore($chartKind);
  if (kind === 'built-in' || chartingLibrary === undefined) return <ChartPanel />;
  return (
    <Suspense fallback={<section className="panel chart-panel" aria-label="Chart" aria-busy="true" />}>
      <TradingViewPanel path={chartingLibrary} />
    </Suspense>
  );
}
