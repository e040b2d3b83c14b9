import type { Command } from '../../data/commands.ts';
import { focusPlace } from '../../data/focus-place.ts';
import { notify } from '../../data/notices.ts';
import { $resolution, $symbol } from '../../data/selection.ts';
import { symbolInfo } from '../../data/symbols.ts';
import { offeredResolution } from '../../format/resolution.ts';
import { $bidAskShown, $chartType, $scaleMode, $volumeShown } from './chart-settings.ts';
import { $chart } from './chart-state.ts';
import { chartTypeNames, chartTypes } from './chart-type.ts';
import { openChartMenu } from './open-chart-menu.ts';
import type { PriceChart } from './price-chart.ts';

function stepResolution(step: 1 | -1): void {
  const offered = symbolInfo($symbol.get()).get()?.supported_resolutions ?? [];
  const next = offered[offered.indexOf(offeredResolution($resolution.get(), offered)) + step];
  if (next !== undefined) return $resolution.set(next);
  const text = `This symbol has no ${step === 1 ? 'longer' : 'shorter'} one.`;
  notify({ tone: 'plain', title: 'The resolution stays', text });
}

const chartCommand = (
  id: string,
  label: string,
  keys: string,
  act: (chart: PriceChart) => void,
): Command => ({
  id: `chart.${id}`,
  group: 'Chart',
  label,
  keys,
  repeats: true,
  run() {
    const chart = $chart.get();
    if (chart) act(chart);
  },
});

export const chartCommands: readonly Command[] = [
  ...chartTypes.map((type, index): Command => ({
    id: `chart.type.${type}`,
    group: 'Chart',
    label: `Draw prices as ${chartTypeNames[type].toLowerCase()}`,
    keys: `Alt+${index + 1}`,
    run: () => $chartType.set(type),
  })),
  { id: 'chart.focus', group: 'Chart', label: 'Go to the chart', keys: 'c', run: () => focusPlace('chart') },
  {
    id: 'chart.resolution.shorter',
    group: 'Chart',
    label: 'Shorter resolution',
    keys: '[',
    run: () => stepResolution(-1),
  },
  {
    id: 'chart.resolution.longer',
    group: 'Chart',
    label: 'Longer resolution',
    keys: ']',
    run: () => stepResolution(1),
  },
  {
    id: 'chart.indicators',
    group: 'Chart',
    label: 'Indicators',
    keys: 'i',
    run: () => openChartMenu('Indicators'),
  },
  {
    id: 'chart.settings',
    group: 'Chart',
    label: 'Chart settings, go to date',
    keys: 'Alt+G',
    run: () => openChartMenu('Chart settings'),
  },
  {
    id: 'chart.scale.log',
    group: 'Chart',
    label: 'Logarithmic scale on or off',
    keys: 'Alt+L',
    run: () => $scaleMode.set($scaleMode.get() === 'log' ? 'linear' : 'log'),
  },
  {
    id: 'chart.scale.percent',
    group: 'Chart',
    label: 'Percent scale on or off',
    keys: 'Alt+Shift+P',
    run: () => $scaleMode.set($scaleMode.get() === 'percent' ? 'linear' : 'percent'),
  },
  {
    id: 'chart.volume',
    group: 'Chart',
    label: 'Volume on or off',
    keys: 'Alt+V',
    run: () => $volumeShown.set(!$volumeShown.get()),
  },
  {
    id: 'chart.bid-ask',
    group: 'Chart',
    label: 'Bid and ask lines on or off',
    keys: 'Alt+Q',
    run: () => $bidAskShown.set(!$bidAskShown.get()),
  },
  chartCommand('zoom.in', 'Zoom in', '+', (chart) => chart.zoomBy(0.8)),
  chartCommand('zoom.out', 'Zoom out', '-', (chart) => chart.zoomBy(1.25)),
  chartCommand('scroll.back', 'Scroll back', 'Alt+PageUp', (chart) => chart.scrollBy(-50)),
  chartCommand('scroll.forth', 'Scroll forth', 'Alt+PageDown', (chart) => chart.scrollBy(50)),
  chartCommand('newest', 'Go to the newest bar', 'Alt+End', (chart) => chart.scrollToNewest()),
  chartCommand('reset', 'Reset the view', 'Alt+R', (chart) => chart.resetView()),
];
